// What OpenSC's pkcs11-spy wrote: which keys were used for what inside the HSM.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Where the distribution put pkcs11-spy. */
export function spyLibrary(): string {
  const found = readdirSync('/usr/lib')
    .filter((name) => name.endsWith('-linux-gnu'))
    .map((name) => join('/usr/lib', name, 'pkcs11-spy.so'))
    .find((file) => existsSync(file))
  if (found === undefined) throw new Error('pkcs11-spy is not installed: apt-get install opensc')
  return found
}

/**
 * What a handle is, by where it came from: found on the token; a vault's wrap or seal key; a user's key, private, secret or
 * public; a key that was just generated; a value that comes and goes with one wrap or unwrap.
 */
type Kind = 'token' | 'wrap' | 'seal' | 'user' | 'generated' | 'value'

/** One use of a key. */
export interface KeyUse {
  readonly kind: Kind
  /** `C_Sign`, `C_Encrypt`, `C_WrapKey` … */
  readonly call: string
  /** `CKM_ECDSA` … */
  readonly mechanism: string
}

interface Entry {
  readonly call: string
  readonly text: string
  readonly ok: boolean
  readonly in: ReadonlyMap<string, string>
  readonly out: ReadonlyMap<string, string>
}

const OPERATIONS = ['Sign', 'Verify', 'Encrypt', 'Decrypt'] as const

/** The uses of keys that one process made, in order, failed ones included. Throws on a handle of unknown origin. */
export function keyUses(log: string): KeyUse[] {
  const uses: KeyUse[] = []
  let kinds = new Map<string, Kind>()
  let begun = new Map<string, { kind: Kind; mechanism: string }>()
  const kindOf = (entry: Entry, parameter: string): Kind => {
    const handle = entry.in.get(parameter) ?? ''
    const kind = kinds.get(handle)
    if (kind === undefined)
      throw new Error(`${entry.call} with a key of unknown origin (${handle}):\n${entry.text}`)
    return kind
  }
  const mechanismOf = (entry: Entry): string => entry.in.get('pMechanism->type') ?? ''
  for (const entry of entriesOf(log)) {
    const { call, ok, text } = entry
    if (call === 'C_Initialize') {
      kinds = new Map()
      begun = new Map()
    }
    for (const [, handle = ''] of text.matchAll(/^Object (0x[0-9a-fA-F]+) matches/gm))
      kinds.set(handle, kinds.get(handle) ?? 'token')
    if (call === 'C_WrapKey')
      uses.push({ kind: kindOf(entry, 'hWrappingKey'), call, mechanism: mechanismOf(entry) })
    if (call === 'C_UnwrapKey')
      uses.push({ kind: kindOf(entry, 'hUnwrappingKey'), call, mechanism: mechanismOf(entry) })
    if (ok) {
      for (const [handle, kind] of made(entry, kindOf)) kinds.set(handle, kind)
      if (call === 'C_DestroyObject') kinds.delete(entry.in.get('hObject') ?? '')
    }
    const [, operation, phase] = /^C_([A-Z][a-z]+)(Init|Update|Final)?$/.exec(call) ?? []
    if (!OPERATIONS.some((known) => known === operation)) continue
    const slot = `${entry.in.get('hSession') ?? ''} ${operation ?? ''}`
    if (phase === 'Init' && ok) {
      begun.set(slot, { kind: kindOf(entry, 'hKey'), mechanism: mechanismOf(entry) })
    } else if (phase === undefined || phase === 'Final') {
      const use = begun.get(slot)
      if (use === undefined) throw new Error(`${call} that nothing began:\n${text}`)
      begun.delete(slot)
      uses.push({ ...use, call: `C_${operation ?? ''}` })
    }
  }
  return uses
}

/** The objects that a call made. */
function made(
  entry: Entry,
  kindOf: (entry: Entry, parameter: string) => Kind,
): (readonly [string, Kind])[] {
  const { call, text, out } = entry
  const at = (name: string): string => out.get(name) ?? ''
  switch (call) {
    case 'C_GenerateKey':
      return [[at('hKey'), 'generated']]
    case 'C_GenerateKeyPair':
      return [
        [at('hPublicKey'), 'generated'],
        [at('hPrivateKey'), 'generated'],
      ]
    case 'C_CreateObject':
      return [[at('*phObject'), /CKA_CLASS\s+CKO_PUBLIC_KEY/.test(text) ? 'user' : 'value']]
    case 'C_UnwrapKey':
      return [[at('hKey'), unwrapped(kindOf(entry, 'hUnwrappingKey'), text)]]
    default:
      return []
  }
}

function unwrapped(by: Kind, text: string): Kind {
  // The root key wraps vault keys, the wrap key users' keys; a user's key unwraps what the user gives.
  if (by === 'token') return /CKA_ENCRYPT\s+True/.test(text) ? 'seal' : 'wrap'
  if (by === 'wrap') return 'user'
  if (by === 'user') return 'value'
  throw new Error(`a key of kind ${by} unwraps nothing:\n${text}`)
}

function* entriesOf(log: string): Generator<Entry> {
  for (const text of log.split(/\n(?=\d+: C_\w+\n)/)) {
    const [, call] = /^\d+: (C_\w+)\n/.exec(text) ?? []
    if (call === undefined) continue
    const returned = /^Returned:\s+\d+ (\w+)/m.exec(text)?.[1]
    // What a process was doing when it was ended.
    if (returned === undefined) continue
    const both = { in: new Map<string, string>(), out: new Map<string, string>() }
    for (const [, way, name = '', value = ''] of text.matchAll(/^\[(in|out)\] (\S+) = (.*)$/gm))
      both[way === 'out' ? 'out' : 'in'].set(name, value.trim())
    yield { call, text, ok: returned === 'CKR_OK', ...both }
  }
}
