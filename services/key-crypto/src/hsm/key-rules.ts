import type { HeadRow, KeyVersionRow, StateRow, VaultKeyRow } from '@strongroom/formats'
import { MANAGED_BY } from '../domain/managed.ts'
import { INPUT_BYTES_MAX, WRAPPED_KEY_BYTES_MAX, algorithms, isAlgorithm } from './algorithms.ts'
import type { AlgorithmRule } from './algorithms.ts'
import { Refusal, integrity } from './faults.ts'
import type { KeyOperation } from './types.ts'

/*
 * Whether verified rows allow what is asked. Pure; runs in the worker, so that it holds whatever the process in front of
 * the workers was made to believe.
 */

export interface KeyRowValues {
  readonly vaultKey: VaultKeyRow
  readonly head: HeadRow
  readonly state: StateRow
  readonly keyVersion: KeyVersionRow
}

/** All four rows speak of one key in one vault. */
export function assertTogether(rows: KeyRowValues, vaultUid: string): void {
  const { vaultKey, head, state, keyVersion } = rows
  const together =
    head.vaultUid === vaultUid &&
    vaultKey.vaultUid === vaultUid &&
    vaultKey.purpose === 'wrap' &&
    vaultKey.generation === keyVersion.wrapKeyGeneration &&
    head.objectType === 'keys' &&
    head.objectUid === state.objectUid &&
    head.objectUid === keyVersion.objectUid &&
    state.versionUid === keyVersion.versionUid &&
    state.ordinal === keyVersion.ordinal &&
    state.ordinal <= head.currentOrdinal &&
    head.managedBy === keyVersion.managedBy
  if (!together) throw integrity('the rows are not of one key')
}

/** What a certificate does with its key: whatever its state lets users do, as long as it is there. */
export function assertManaged({ vaultKey, head, state, keyVersion }: KeyRowValues): void {
  if (keyVersion.managedBy !== MANAGED_BY) throw integrity('no certificate owns the key')
  assertThere({ vaultKey, head, state })
}

function assertThere({ vaultKey, head, state }: Omit<KeyRowValues, 'keyVersion'>): void {
  if (head.deletedAt !== null || head.currentVersionUid === null || state.destroyed !== null) {
    throw new Refusal('KEY_NOT_FOUND', 'the key is deleted')
  }
  if (vaultKey.blob.length === 0) throw new Refusal('KEY_NOT_FOUND', 'the vault was purged')
}

const PAST_VALIDITY: ReadonlySet<KeyOperation> = new Set(['decrypt', 'unwrapKey', 'verify'])

/** As Azure: outside its times a key still decrypts, unwraps and verifies. */
export function assertUsable(rows: KeyRowValues, operation: KeyOperation, now: number): void {
  assertThere(rows)
  const { state } = rows
  if (!state.enabled) throw new Refusal('KEY_DISABLED', 'the key version is disabled')
  if (!PAST_VALIDITY.has(operation)) {
    // Turned around, so that a time that is no number is outside of all times.
    if (state.notBefore !== null && !(now >= state.notBefore.getTime())) {
      throw new Refusal('KEY_NOT_YET_VALID', 'the key version is not valid yet')
    }
    if (state.expiry !== null && !(now < state.expiry.getTime())) {
      throw new Refusal('KEY_EXPIRED', 'the key version has expired')
    }
  }
}

/** The version's own list. Asked after what fits: no list could make up for an algorithm that never does. */
export function assertAllowed(state: StateRow, operation: KeyOperation): void {
  if (!state.operations.includes(operation))
    throw new Refusal('KEY_OPERATION_FORBIDDEN', `the key version does not allow ${operation}`)
}

const OPERATIONS: Readonly<Record<string, readonly KeyOperation[]>> = {
  signature: ['sign', 'verify'],
  encryption: ['encrypt', 'decrypt', 'wrapKey', 'unwrapKey'],
  'AES-GCM': ['encrypt', 'decrypt'],
  'AES-KW': ['wrapKey', 'unwrapKey'],
}

function purposeOf(rule: AlgorithmRule): string {
  if (rule.family === 'AES-GCM' || rule.family === 'AES-KW') return rule.family
  return rule.family === 'RSA' && rule.padding === 'oaep' ? 'encryption' : 'signature'
}

/** The algorithm's rule, once key and operation fit it. */
export function assertFits(
  keyVersion: KeyVersionRow,
  algorithm: string,
  operation: KeyOperation,
): AlgorithmRule {
  const rule = isAlgorithm(algorithm) ? algorithms[algorithm] : undefined
  const mismatch = new Refusal(
    'ALGORITHM_MISMATCH',
    `${algorithm} does not fit the key or the operation`,
  )
  if (!rule || rule.family !== keyVersion.family) throw mismatch
  if (!OPERATIONS[purposeOf(rule)]?.includes(operation)) throw mismatch
  const size = keyVersion.sizeOrCurve
  if (rule.family === 'EC' && size !== rule.curve) throw mismatch
  if ((rule.family === 'AES-GCM' || rule.family === 'AES-KW') && Number(size) !== rule.bits)
    throw mismatch
  if (rule.family === 'HMAC' && Number(size) < rule.bitsMin) throw mismatch
  return rule
}

/** Lengths that the caller can know beforehand. Ciphertexts of a wrong length are judged later, by one outcome. */
export function assertInput(
  rule: AlgorithmRule,
  operation: KeyOperation,
  input: Buffer,
  sizeBits: number,
): void {
  if (operation === 'sign' || operation === 'verify') {
    if (rule.family === 'HMAC') assertAtMost(input, INPUT_BYTES_MAX)
    else if ('digestBytes' in rule && input.length !== rule.digestBytes) {
      throw new Refusal('DIGEST_LENGTH', `the digest has ${rule.digestBytes} bytes`)
    }
    return
  }
  if (rule.family === 'AES-GCM') {
    // SoftHSM fails on an empty plaintext, and other modules disagree about it.
    if (operation === 'encrypt' && input.length === 0)
      throw new Refusal('INVALID_FIELD', 'the plaintext is empty')
    assertAtMost(input, INPUT_BYTES_MAX)
    return
  }
  if (rule.family === 'AES-KW') {
    // Wrapped, it has 8 bytes more. Earlier releases wrapped 8 bytes too many, and did not unwrap them: this one does.
    assertAtMost(input, WRAPPED_KEY_BYTES_MAX + (operation === 'unwrapKey' ? 16 : 0))
    if (operation === 'wrapKey' && (input.length < 16 || input.length % 8 !== 0)) {
      throw new Refusal('INVALID_FIELD', 'a key to wrap has at least 16 bytes, and a multiple of 8')
    }
    return
  }
  if ((operation === 'encrypt' || operation === 'wrapKey') && rule.family === 'RSA') {
    if (input.length === 0) throw new Refusal('INVALID_FIELD', 'the plaintext is empty')
    assertAtMost(input, sizeBits / 8 - 2 * rule.digestBytes - 2)
  }
}

function assertAtMost(input: Buffer, bytesMax: number): void {
  if (input.length > bytesMax) throw new Refusal('VALUE_TOO_LARGE', `at most ${bytesMax} bytes`)
}
