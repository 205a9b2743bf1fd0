import { clientSecretVerifierInput, emptyRoot, formatClientSecret } from '@strongroom/formats'
import type { Row, RowKind } from '@strongroom/formats'
import { SecretBytes } from '@strongroom/secret-bytes'
import { ADMINISTRATOR_ROLE, builtInRoles } from '../domain/built-in-roles.ts'
import { mechanisms } from '../hsm/builder.ts'
import type { Engine } from '../hsm/engine.ts'
import type { MadeRow } from '../hsm/types.ts'

/** Everything that an installation begins with, each row under its MAC. */
export interface Realm {
  readonly realmUid: string
  readonly roles: readonly MadeRow<'role'>[]
  readonly principal: MadeRow<'principal'>
  readonly access: MadeRow<'access'>
  readonly credential: MadeRow<'credential'>
  readonly checkpoint: MadeRow<'checkpoint'>
  /** The administrator's client secret, `srs1_…`. */
  readonly clientSecret: SecretBytes
}

export const ADMINISTRATOR = 'administrator'

/** Makes the built-in roles, the first administrator with a client secret, and the checkpoint of an empty log. */
export function makeRealm(engine: Engine, now: Date): Realm {
  const make = <K extends RowKind>(kind: K, row: Row<K>): MadeRow<K> => ({
    ...engine.macs.make(kind, row),
    row,
  })
  const uid = () => engine.token.random(16).toString('hex')
  const principalUid = uid()
  const shown = { credentialUid: uid(), secret: engine.token.random(32) }
  const input = clientSecretVerifierInput(principalUid, shown)
  const pepper = engine.keys.newest('pepper').handle
  const verifier = engine.token.sign(mechanisms.hmac['SHA-256'], pepper, input, 32)
  const clientSecret = new SecretBytes(Buffer.from(formatClientSecret(shown), 'latin1'))
  input.fill(0)
  shown.secret.fill(0)
  const administrator = {
    uid: uid(),
    roleUid: ADMINISTRATOR_ROLE.uid,
    effect: 'allow',
    scope: [],
    expiry: null,
  } as const
  return {
    realmUid: engine.macs.realmUid,
    roles: builtInRoles.map((role) => make('role', { ...role, counter: 1, deleted: false })),
    principal: make('principal', {
      uid: principalUid,
      name: ADMINISTRATOR,
      counter: 1,
      disabled: false,
      deleted: false,
      tokenEpoch: 1,
      credentialUids: [shown.credentialUid],
    }),
    access: make('access', { principalUid, counter: 1, assignments: [administrator] }),
    credential: make('credential', {
      uid: shown.credentialUid,
      principalUid,
      counter: 1,
      kind: 'client-secret',
      verifier,
      notBefore: now,
      expiry: null,
    }),
    checkpoint: make('checkpoint', { counter: 1, size: 0, root: emptyRoot, time: now }),
    clientSecret,
  }
}

/** Uids and counters of all rows, for the log's first record. */
export function genesisRows(realm: Realm): { kind: string; uid: string; counter: number }[] {
  const entry = (kind: RowKind, uid: string, { counter }: { readonly counter: number }) => ({
    kind,
    uid,
    counter,
  })
  return [
    ...realm.roles.map(({ row }) => entry('role', row.uid, row)),
    entry('principal', realm.principal.row.uid, realm.principal.row),
    entry('access', realm.access.row.principalUid, realm.access.row),
    entry('credential', realm.credential.row.uid, realm.credential.row),
    entry('checkpoint', realm.realmUid, realm.checkpoint.row),
  ]
}
