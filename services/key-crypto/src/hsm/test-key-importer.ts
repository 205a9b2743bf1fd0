import { createCipheriv } from 'node:crypto'
import { readFileSync } from 'node:fs'
import pkcs11 from 'pkcs11js'
import type { KeyVersionRow } from '@strongroom/formats'
import { Engine } from './engine.ts'
import { IN_THE_CLEAR } from './key-material.ts'
import type { MacAndBody } from './row-macs.ts'
import type { ImportAnswer, ImportRequest, ImportedRow } from './test-imported-keys.ts'
import { headOf, randomUid, stateOf } from './test-keys.ts'
import type { HsmOptions } from './types.ts'

// A process of its own, as the maker of tokens is. No service can do this: a key has no other way into a vault than being made.
const engine = Engine.open(JSON.parse(process.argv[2] ?? '') as HsmOptions)
const { token, material, macs, probe } = engine
const { keys, wrappings } = JSON.parse(readFileSync(0, 'utf8')) as ImportRequest

const AES = { ...IN_THE_CLEAR, keyType: pkcs11.CKK_AES, wrap: true, unwrap: true } as const
const EMPTY = Buffer.alloc(0)

const inHex = ({ body, mac }: MacAndBody): ImportedRow => ({
  body: body.toString('hex'),
  mac: mac.toString('hex'),
})

/** What AES-KWP wraps are bytes: of a secret, or of PKCS#8. */
function wrapped(key: Buffer, bytes: Buffer): Buffer {
  const wrapping = token.create({ ...AES, value: key })
  const object = token.create({ ...IN_THE_CLEAR, value: bytes })
  const blob = token.wrap(probe.keyWrapPad, wrapping, object, bytes.length + 16)
  for (const handle of [object, wrapping]) token.destroy(handle)
  return Buffer.from(blob)
}

/** As RFC 5649 has it: SoftHSM fills up with zeroes what it wraps, and a key may have any length here. */
function exactly(key: Buffer, bytes: Buffer): Buffer {
  const cipher = createCipheriv('id-aes256-wrap-pad', key, Buffer.from('a65959a6', 'hex'))
  return Buffer.concat([cipher.update(bytes), cipher.final()])
}

/** By the engine's own unwrapping; null where it fails. */
function unwrapped(key: Buffer, blob: Buffer): Buffer | null {
  const wrapping = token.create({ ...AES, value: key })
  try {
    const row = { exportable: true, keyType: 'EC', blob } as KeyVersionRow
    const bytes = material.exported(row, wrapping)
    token.destroy(wrapping)
    return bytes
  } catch (error) {
    // The owner session went with the error, and the wrapping key with it.
    if (error instanceof pkcs11.Pkcs11Error) return null
    throw error
  }
}

const vaultUid = randomUid()
const wrapKey = token.random(32)
const root = engine.keys.newest('root')
const wrapKeyObject = token.create({ ...AES, value: wrapKey })
const vaultKey = macs.make('vault-key', {
  vaultUid,
  purpose: 'wrap',
  generation: 1,
  rootGeneration: root.generation,
  counter: 1,
  blob: Buffer.from(token.wrap(probe.keyWrapPad, root.handle, wrapKeyObject, 64)),
})

const answer: ImportAnswer = {
  vaultUid,
  vaultKey: inHex(vaultKey),
  keys: keys.map(({ keyType, sizeOrCurve, family, secret, publicKey, operations }) => {
    const [objectUid, versionUid] = [randomUid(), randomUid()]
    const keyVersion = macs.make('key-version', {
      objectUid,
      versionUid,
      ordinal: 1,
      keyType,
      sizeOrCurve,
      family,
      exportable: false,
      protection: 'HSM',
      managedBy: null,
      wrapKeyGeneration: 1,
      mechanism: 'AES-KWP',
      blob: secret === undefined ? EMPTY : exactly(wrapKey, Buffer.from(secret, 'hex')),
      publicKey: Buffer.from(publicKey ?? '', 'hex'),
    })
    return {
      keyVersion: inHex(keyVersion),
      head: inHex(macs.make('head', headOf(vaultUid, objectUid, versionUid))),
      state: inHex(
        macs.make('state', stateOf(objectUid, versionUid, operations && { operations })),
      ),
    }
  }),
  wrappings: wrappings.map(({ key, input, wrap }) => {
    const [wrapping, bytes] = [Buffer.from(key, 'hex'), Buffer.from(input, 'hex')]
    const output = wrap ? wrapped(wrapping, bytes) : unwrapped(wrapping, bytes)
    return output && output.toString('hex')
  }),
}
process.stdout.write(JSON.stringify(answer))
