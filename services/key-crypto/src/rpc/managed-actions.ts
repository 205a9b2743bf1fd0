const actions = {
  issue: 'certificates/create/action',
  update: 'certificates/update/action',
  delete: 'certificates/delete',
  undelete: 'certificates/recover/action',
  purge: 'certificates/purge/action',
} as const

/** What a user needs on the certificate for a change of it, and of the key and the secret that follow it. */
export const certificateAction = ({
  change,
}: {
  readonly change?: keyof typeof actions | undefined
}): string => actions[change ?? 'purge']
