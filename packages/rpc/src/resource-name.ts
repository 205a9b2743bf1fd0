import { Fault } from '@strongroom/fault'

export type ObjectCollection = 'secrets' | 'keys' | 'certificates'

/** A resource name, parsed once where the call enters. Canonical: ASCII lower case. */
export interface ResourceName {
  /** Canonical text, for example `vaults/payments/keys/signer/versions/0a…`; empty for `/`. */
  readonly text: string
  readonly vault: string | undefined
  readonly collection: ObjectCollection | undefined
  /** Canonical object name. */
  readonly object: string | undefined
  /** The object name as the caller wrote it. */
  readonly displayObject: string | undefined
  /** Version uid, 32 lower-case hex digits. */
  readonly version: string | undefined
}

export const rootName: ResourceName = {
  text: '',
  vault: undefined,
  collection: undefined,
  object: undefined,
  displayObject: undefined,
  version: undefined,
}

const VAULT = /^[a-z][a-z0-9-]{2,23}$/
const OBJECT = /^[0-9a-zA-Z-]{1,127}$/
const VERSION = /^[0-9a-f]{32}$/

const isCollection = (text: string | undefined): text is ObjectCollection =>
  text === 'secrets' || text === 'keys' || text === 'certificates'

/**
 * Parses `vaults/v`, `vaults/v/secrets/s` and `vaults/v/secrets/s/versions/x`; `field` is the request field that holds
 * it, for the message. Throws the fault INVALID_NAME.
 */
export function parseResourceName(text: string, field: string): ResourceName {
  const refuse = (why: string): never => {
    throw new Fault('invalid', 'INVALID_NAME', `${field}: ${why}`, { field })
  }
  const parts = text.split('/')
  const [vaults, vaultText, collection, objectText, versions, versionText] = parts
  if (vaults !== 'vaults' || vaultText === undefined)
    return refuse('must start with "vaults/{vault}"')
  if (!VAULT.test(vaultText)) {
    return refuse('a vault name has 3 to 24 characters of a-z, 0-9 and "-", starting with a letter')
  }
  if (parts.length === 2) return { ...rootName, text: `vaults/${vaultText}`, vault: vaultText }
  if (!isCollection(collection))
    return refuse('after the vault comes "secrets", "keys" or "certificates"')
  if (objectText === undefined || !OBJECT.test(objectText)) {
    return refuse('an object name has 1 to 127 characters of 0-9, a-z, A-Z and "-"')
  }
  const object = objectText.toLowerCase()
  const base = `vaults/${vaultText}/${collection}/${object}`
  const name = {
    text: base,
    vault: vaultText,
    collection,
    object,
    displayObject: objectText,
    version: undefined,
  }
  if (parts.length === 4) return name
  if (
    parts.length !== 6 ||
    versions !== 'versions' ||
    versionText === undefined ||
    !VERSION.test(versionText)
  ) {
    return refuse('a version is "/versions/" and 32 lower-case hex digits')
  }
  return { ...name, text: `${base}/versions/${versionText}`, version: versionText }
}
