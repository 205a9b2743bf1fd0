import { formatSealed, parseSealed, sealedAad } from '@strongroom/formats'
import type { VaultKeyRow } from '@strongroom/formats'
import type { Handle } from 'pkcs11js'
import { keyRows, macKey, macsOf, rowAs } from './call-rows.ts'
import type { Outcome } from './call-rows.ts'
import { firstElement } from './der.ts'
import type { Engine } from './engine.ts'
import { Refusal, integrity } from './faults.ts'
import type { Call } from './frames.ts'
import { decryptionFailed, gcmDecrypt, gcmEncrypt } from './key-operations.ts'
import { assertManaged, assertTogether } from './key-rules.ts'
import type { KeyRowValues } from './key-rules.ts'
import { assertPrivateKeyOf, managedPlaintext } from './managed-value.ts'

/** A format byte and 64 KiB of value. */
const PLAINTEXT_BYTES_MAX = 64 * 1024 + 1

function sealKey(engine: Engine, call: Call, row: VaultKeyRow, index = 0): Handle {
  if (row.purpose !== 'seal' || row.vaultUid !== call.uid)
    throw integrity('the vault key is not one that seals here')
  if (row.blob.length === 0) throw new Refusal('SECRET_NOT_FOUND', 'the vault was purged')
  return engine.material.vaultKey(macKey(call, index), row)
}

/** Seals a plaintext under additional data that the main process built from what it was asked, and makes the rows that say so. */
export function seal(engine: Engine, call: Call): Outcome {
  const vaultKey = rowAs(engine, call, 0, 'vault-key')
  const key = sealKey(engine, call, vaultKey)
  const outputs = macsOf(engine, call, 1)
  return { ...sealed(engine, call, vaultKey, key, call.data), outputs }
}

/**
 * Makes the value of a certificate's secret of its key and chain and seals it, all in one synchronous turn: a private key
 * that may be exported is in the clear here and nowhere else, and leaves in sealed form only.
 */
export function sealManaged(engine: Engine, call: Call): Outcome {
  const rows = keyRows(engine, call)
  const vaultKey = rowAs(engine, call, 4, 'vault-key')
  assertTogether(rows, call.uid)
  assertManaged(rows)
  const key = sealKey(engine, call, vaultKey, 4)
  const privateKey = rows.keyVersion.exportable ? exported(engine, call, rows) : undefined
  try {
    const random = (bytes: number) => engine.token.random(bytes)
    const plaintext = managedPlaintext(call.operation, privateKey, call.bodies, random)
    try {
      return sealed(engine, call, vaultKey, key, plaintext)
    } finally {
      plaintext.fill(0)
    }
  } finally {
    privateKey?.fill(0)
  }
}

function exported(engine: Engine, call: Call, { vaultKey, keyVersion }: KeyRowValues): Buffer {
  const wrapKey = engine.material.vaultKey(macKey(call, 0), vaultKey)
  const privateKey = engine.material.exported(keyVersion, wrapKey)
  try {
    assertPrivateKeyOf(keyVersion.publicKey, privateKey)
    // SoftHSM fills up with zeroes what it wraps. Behind PKCS#8 they make a key that strict readers refuse.
    return firstElement(privateKey)
  } catch (error) {
    privateKey.fill(0)
    throw error
  }
}

function sealed(
  engine: Engine,
  call: Call,
  { generation: sealGeneration }: VaultKeyRow,
  key: Handle,
  plaintext: Buffer,
): Outcome {
  if (plaintext.length === 0) throw new Refusal('INVALID_FIELD', 'the plaintext has no format byte')
  if (plaintext.length > PLAINTEXT_BYTES_MAX)
    throw new Refusal('VALUE_TOO_LARGE', 'at most 65536 bytes')
  const { iv, sealed: ciphertextAndTag } = gcmEncrypt(engine.token, key, call.aad, plaintext)
  return { output: formatSealed({ sealGeneration, iv, ciphertextAndTag }) }
}

/** Opens a sealed secret under the meaning that its verified rows give it. */
export function open(engine: Engine, call: Call): Outcome {
  const vaultKey = rowAs(engine, call, 0, 'vault-key')
  const head = rowAs(engine, call, 1, 'head')
  const state = rowAs(engine, call, 2, 'state')
  const together =
    head.vaultUid === call.uid &&
    head.objectType === 'secrets' &&
    head.objectUid === state.objectUid &&
    state.ordinal <= head.currentOrdinal
  if (!together) throw integrity('the rows are not of one secret')
  if (head.deletedAt !== null || head.currentVersionUid === null || state.destroyed !== null) {
    throw new Refusal('SECRET_NOT_FOUND', 'the secret is deleted')
  }
  if (!state.enabled) throw new Refusal('SECRET_DISABLED', 'the secret version is disabled')
  const key = sealKey(engine, call, vaultKey)
  const parts = sealedParts(call.data)
  if (parts.sealGeneration !== vaultKey.generation)
    throw integrity('the secret is sealed by another generation')
  const aad = sealedAad({
    realmUid: engine.macs.realmUid,
    vaultUid: head.vaultUid,
    objectUid: head.objectUid,
    name: head.name,
    versionUid: state.versionUid,
    ordinal: state.ordinal,
    sealGeneration: vaultKey.generation,
  })
  return { output: gcmDecrypt(engine.token, key, parts.iv, aad, parts.ciphertextAndTag) }
}

function sealedParts(sealed: Buffer): ReturnType<typeof parseSealed> {
  try {
    return parseSealed(sealed)
  } catch {
    throw decryptionFailed()
  }
}
