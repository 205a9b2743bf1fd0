import 'reflect-metadata'
import { Name } from '@peculiar/x509'
import { characters, invalidField } from '@strongroom/objects'

/** Attribute types beside those that the library knows. */
const MORE_TYPES = {
  '2.5.4.5': 'SERIALNUMBER',
  '2.5.4.9': 'STREET',
  '0.9.2342.19200300.100.1.1': 'UID',
}
/** Upper bounds of RFC 5280, appendix A.1; in characters. */
const CHARACTERS_MAX: Readonly<Record<string, number>> = {
  CN: 64,
  O: 64,
  OU: 64,
  L: 128,
  ST: 128,
  T: 64,
  SERIALNUMBER: 64,
}

const IA5 = /^[\x20-\x7e]+$/
const PRINTABLE = /^[A-Za-z0-9 '()+,./:=?-]+$/
/** Types whose strings are no UTF-8, RFC 5280 appendix A.1. */
const FORMS: Readonly<Record<string, RegExp>> = {
  E: IA5,
  DC: IA5,
  SERIALNUMBER: PRINTABLE,
  '2.5.4.46': PRINTABLE,
}

/**
 * A distinguished name as RFC 4514 writes it, the last part of the sequence first: "CN=web,O=Example" has O before CN in
 * the certificate. Throws INVALID_FIELD for anything that does not read back as it was written.
 */
export function subjectName(text: string): Name {
  const parsed = parse(text)
  // The library's reader passes over what it does not understand: only what it writes the same way was understood.
  if (parsed === undefined || squeezed(parsed.toString()) !== squeezed(text))
    throw invalidField(
      'policy.subject',
      'must be a distinguished name, for example CN=web.example,O=Example; "," and "+" inside a value are written "\\,"',
    )
  const parts = parsed.toJSON().map((part) => {
    const [type = '', ...others] = Object.keys(part)
    const [value = '', ...more] = part[type] ?? []
    if (others.length > 0 || more.length > 0)
      throw invalidField('policy.subject', 'has parts joined by "+"')
    assertValue(type, value)
    return { [type]: [asString(type, value)] }
  })
  return new Name(parts.reverse(), MORE_TYPES)
}

/** A value as the string that RFC 5280 wants. In a bare one the library would look for escapes, which are gone by now. */
function asString(type: string, value: string) {
  if (FORMS[type] === IA5) return { ia5String: value }
  return PRINTABLE.test(value) ? { printableString: value } : { utf8String: value }
}

function parse(text: string): Name | undefined {
  try {
    return new Name(text, MORE_TYPES)
  } catch {
    // The library's words are about its own inside; the caller is told what a name looks like.
    return undefined
  }
}

function assertValue(type: string, value: string): void {
  const field = 'policy.subject'
  if (value === '' || value.startsWith('#') || /\p{Cc}/u.test(value))
    throw invalidField(field, `${type} is empty or has characters that do not print`)
  if (type === 'C' && !/^[A-Z]{2}$/.test(value))
    throw invalidField(field, 'C must be the two letters of a country')
  const form = FORMS[type]
  if (form !== undefined && !form.test(value))
    throw invalidField(field, `${type} has characters that it cannot hold`)
  const most = CHARACTERS_MAX[type]
  if (most !== undefined && characters(value) > most)
    throw invalidField(field, `${type} has more than ${most} characters`)
}

/** Blanks after a separator mean nothing. */
const squeezed = (text: string): string => text.trim().replace(/(?<!\\)([,+])\s+/g, '$1')
