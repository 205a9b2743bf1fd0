import { formatSealed, parseSealed, sealedAad } from '@strongroom/formats'
import type { VaultKeyRow } from '@strongroom/formats'
import type { Handle } from 'pkcs11js'
import { rowAs } from './call-rows.ts'
import type { Outcome } from './call-rows.ts'
import type { Engine } from './engine.ts'
import { Refusal, integrity } from './faults.ts'
import type { Call } from './frames.ts'
import { decryptionFailed, gcmDecrypt, gcmEncrypt } from './key-operations.ts'

/** A format byte and 64 KiB of value. */
const PLAINTEXT_BYTES_MAX = 64 * 1024 + 1

function sealKey(engine: Engine, call: Call, row: VaultKeyRow): Handle {
  if (row.purpose !== 'seal' || row.vaultUid !== call.uid)
    throw integrity('the vault key is not one that seals here')
  if (row.blob.length === 0) throw new Refusal('SECRET_NOT_FOUND', 'the vault was purged')
  return engine.material.vaultKey(call.rows[0]?.mac.toString('latin1') ?? '', row)
}

/** Seals a plaintext under additional data that the main process built from what it was asked. */
export function seal(engine: Engine, call: Call): Outcome {
  const vaultKey = rowAs(engine, call, 0, 'vault-key')
  const key = sealKey(engine, call, vaultKey)
  if (call.data.length === 0) throw new Refusal('INVALID_FIELD', 'the plaintext has no format byte')
  if (call.data.length > PLAINTEXT_BYTES_MAX)
    throw new Refusal('VALUE_TOO_LARGE', 'at most 65536 bytes')
  const { iv, sealed } = gcmEncrypt(engine.token, key, call.aad, call.data)
  return {
    output: formatSealed({ sealGeneration: vaultKey.generation, iv, ciphertextAndTag: sealed }),
  }
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
