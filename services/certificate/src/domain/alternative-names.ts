import { characters, invalidField } from '@strongroom/objects'

const NAMES_MAX = 100
const NAMES_BYTES_MAX = 8_192
/** RFC 5280's upper bound for a common name. */
const COMMON_NAME_CHARACTERS_MAX = 64

const LABEL = '[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?'
const HOST = new RegExp(`^${LABEL}(\\.${LABEL})*$`, 'i')
const IPV4 = /^((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\.(?!$)|$)){4}$/
// What RFC 5322 calls a dot-atom, before the @.
const MAILBOX = /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*$/
const URI = /^[a-z][a-z0-9+.-]*:[\x21-\x7e]+$/i

/** Names of the subject beside its distinguished name. */
export interface AlternativeNames {
  readonly dnsNames: readonly string[]
  readonly emails: readonly string[]
  readonly ipAddresses: readonly string[]
  readonly uris: readonly string[]
  /** User principal names. */
  readonly upns: readonly string[]
}

/** The same before it is known whether they are any good. */
export type AskedNames = AlternativeNames

const isHost = (text: string) => text.length <= 253 && HOST.test(text)
/** A wildcard stands for one label, the first. */
const isDnsName = (text: string) => isHost(text.startsWith('*.') ? text.slice(2) : text)
const isIpV6 = (text: string) =>
  /^[0-9a-f:.]{2,45}$/i.test(text) && text.includes(':') && URL.canParse(`http://[${text}]/`)

function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@')
  return at > 0 && at <= 64 && MAILBOX.test(text.slice(0, at)) && isHost(text.slice(at + 1))
}

const KINDS = [
  ['dnsNames', 'dns_names', 'must be DNS names', isDnsName],
  ['emails', 'emails', 'must be e-mail addresses', isEmail],
  [
    'ipAddresses',
    'ip_addresses',
    'must be IPv4 or IPv6 addresses',
    (text: string) => IPV4.test(text) || isIpV6(text),
  ],
  [
    'uris',
    'uris',
    'must be URIs',
    (text: string) => text.length <= 2_048 && URI.test(text) && URL.canParse(text),
  ],
  [
    'upns',
    'upns',
    'must be user principal names',
    (text: string) => text.length <= 256 && /^[^\s@\p{Cc}]+@[^\s@\p{Cc}]+$/u.test(text),
  ],
] as const

/** Checks every name and how many there are. Throws INVALID_FIELD. */
export function alternativeNames(asked: AskedNames): AlternativeNames {
  const all: string[] = []
  for (const [kind, field, why, fits] of KINDS) {
    const path = `policy.subject_alternative_names.${field}`
    const names = asked[kind]
    if (!names.every(fits)) throw invalidField(path, why)
    if (new Set(names.map((name) => name.toLowerCase())).size !== names.length)
      throw invalidField(path, 'names one twice')
    all.push(...names)
  }
  const field = 'policy.subject_alternative_names'
  if (all.length > NAMES_MAX) throw invalidField(field, `at most ${NAMES_MAX} in all`)
  if (Buffer.byteLength(all.join('')) > NAMES_BYTES_MAX)
    throw invalidField(field, `at most ${NAMES_BYTES_MAX} bytes in all`)
  return asked
}

/** A subject for who gave none: the first DNS name, or whatever comes first; undefined where that is too long for it. */
export function commonNameOf(names: AlternativeNames): string | undefined {
  const first = KINDS.flatMap(([kind]) => names[kind])[0]
  if (first === undefined || characters(first) > COMMON_NAME_CHARACTERS_MAX) return undefined
  return `CN=${first.replace(/[,+"\\<>;]/g, '\\$&')}`
}
