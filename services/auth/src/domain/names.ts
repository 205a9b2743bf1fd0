import { Fault } from '@strongroom/fault'

const PRINCIPAL = /^[a-z][a-z0-9-]{1,62}$/
const VAULT = /^[a-z][a-z0-9-]{2,23}$/
const UID = /^[0-9a-f]{32}$/
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** A name that has not its form, or another's. */
export const invalidName = (field: string, why: string) =>
  new Fault('invalid', 'INVALID_NAME', `${field}: ${why}`, { field })

const PRINCIPAL_RULE =
  'a principal name has 2 to 63 characters of a-z, 0-9 and "-", starting with a letter'

/** Checks the last segment of a new principal's name. */
export function parsePrincipalId(text: string, field: string): string {
  if (!PRINCIPAL.test(text)) throw invalidName(field, PRINCIPAL_RULE)
  return text
}

/** Whether a vault can have this name. */
export const isVaultId = (text: string): boolean => VAULT.test(text)

/** Checks the last segment of a new vault's name. */
export function parseVaultId(text: string, field: string): string {
  if (!isVaultId(text)) {
    throw invalidName(
      field,
      'a vault name has 3 to 24 characters of a-z, 0-9 and "-", starting with a letter',
    )
  }
  return text
}

/** `principals/{principal}` to its last segment. */
export function parsePrincipalName(text: string, field: string): string {
  const parts = text.split('/')
  const [collection, principal] = parts
  if (parts.length !== 2 || collection !== 'principals' || principal === undefined) {
    throw invalidName(field, 'must be "principals/{principal}"')
  }
  return parsePrincipalId(principal, field)
}

/** What a principal's child is called: `principals/{principal}/{collection}/{uid}`. */
export interface ChildName {
  readonly principal: string
  readonly uid: string
}

/** Parses the name of a credential or an assignment. */
export function parseChildName(
  text: string,
  collection: 'credentials' | 'roleAssignments',
  field: string,
): ChildName {
  const parts = text.split('/')
  const [principals, principal, children, uid] = parts
  if (
    parts.length !== 4 ||
    principals !== 'principals' ||
    principal === undefined ||
    children !== collection ||
    uid === undefined ||
    !UID.test(uid)
  ) {
    throw invalidName(
      field,
      `must be "principals/{principal}/${collection}/" and 32 lower-case hex digits`,
    )
  }
  return { principal: parsePrincipalId(principal, field), uid }
}

/** `roleDefinitions/{uid}` to the uid. */
export function parseRoleName(text: string, field: string): string {
  const parts = text.split('/')
  const [collection, uid] = parts
  if (
    parts.length !== 2 ||
    collection !== 'roleDefinitions' ||
    uid === undefined ||
    !UID.test(uid)
  ) {
    throw invalidName(field, 'must be "roleDefinitions/" and 32 lower-case hex digits')
  }
  return uid
}

/** A request_id in lower case, or undefined when there is none. */
export function parseRequestId(text: string): string | undefined {
  if (text === '') return undefined
  if (!UUID.test(text)) {
    throw new Fault('invalid', 'INVALID_FIELD', 'request_id: must be a UUID', {
      field: 'request_id',
    })
  }
  return text.toLowerCase()
}

/** A list of 32 hex digits, as GetAccess takes it. */
export function parseUids(uids: string[], field: string): string[] {
  for (const uid of uids) {
    if (!UID.test(uid)) throw invalidName(field, 'must be 32 lower-case hex digits each')
  }
  return uids
}
