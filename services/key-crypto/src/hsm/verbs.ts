import type { KeyVersionRow } from '@strongroom/formats'
import {
  assertAllowed,
  assertFits,
  assertInput,
  assertManaged,
  assertTogether,
  assertUsable,
} from './key-rules.ts'
import type { KeyRowValues } from './key-rules.ts'
import { LOST_HANDLE, operateKey } from './key-operations.ts'
import type { KeyHandles } from './key-operations.ts'
import { advanceCheckpoint, signNote } from './checkpoint-verbs.ts'
import { newClientSecret, signToken } from './token-verbs.ts'
import { open, seal, sealManaged } from './secret-verbs.ts'
import type { AlgorithmRule } from './algorithms.ts'
import { mechanisms } from './builder.ts'
import { draftOf, keyRows, macKey, macsOf, rowAs } from './call-rows.ts'
import type { Outcome } from './call-rows.ts'
import type { Engine } from './engine.ts'
import { Refusal, integrity } from './faults.ts'
import type { Call } from './frames.ts'
import { codeOf } from './token.ts'
import type { NewMaterial } from './key-material.ts'
import type { KeyOperation } from './types.ts'

const RANDOM_BYTES_MAX = 65_536

const verify = (engine: Engine, call: Call): Outcome => ({
  verdicts: call.rows.map(
    ({ mac, body }) => body !== undefined && engine.macs.check({ mac, body }) !== undefined,
  ),
})

const protect = (engine: Engine, call: Call): Outcome => ({ outputs: macsOf(engine, call) })

function createVaultKey(engine: Engine, call: Call): Outcome {
  const draft = draftOf(call, 'vault-key')
  const { body, mac } = engine.macs.make('vault-key', {
    ...draft,
    counter: 1,
    ...engine.material.createVaultKey(),
  })
  return { outputs: [body, mac] }
}

function createKeyVersion(engine: Engine, call: Call): Outcome {
  const vaultKey = rowAs(engine, call, 0, 'vault-key')
  const draft = draftOf(call, 'key-version')
  if (vaultKey.purpose !== 'wrap' || vaultKey.generation !== draft.wrapKeyGeneration) {
    throw integrity('the vault key is not the one that the key version names')
  }
  if (vaultKey.blob.length === 0) throw new Refusal('KEY_NOT_FOUND', 'the vault was purged')
  const wrapKey = engine.material.vaultKey(macKey(call, 0), vaultKey)
  const material =
    call.rows.length > 1
      ? reused(draft, rowAs(engine, call, 1, 'key-version'))
      : engine.material.create(draft, wrapKey)
  const { body, mac } = engine.macs.make('key-version', {
    ...draft,
    protection: 'HSM',
    mechanism: 'AES-KWP',
    ...material,
  })
  return { outputs: [body, mac] }
}

/** The material of the version before, where a certificate keeps its key: under the new version's own MAC. */
function reused(draft: KeyVersionRow, before: KeyVersionRow): NewMaterial {
  const same =
    draft.managedBy !== null &&
    draft.managedBy === before.managedBy &&
    draft.objectUid === before.objectUid &&
    draft.ordinal > before.ordinal &&
    draft.keyType === before.keyType &&
    draft.sizeOrCurve === before.sizeOrCurve &&
    draft.family === before.family &&
    draft.exportable === before.exportable &&
    draft.wrapKeyGeneration === before.wrapKeyGeneration &&
    before.protection === 'HSM' &&
    before.mechanism === 'AES-KWP'
  if (!same) throw integrity('the key version before is of another key')
  return { blob: before.blob, publicKey: before.publicKey }
}

function use(engine: Engine, call: Call): Outcome {
  const rows = keyRows(engine, call)
  const operation = call.operation as KeyOperation
  assertTogether(rows, call.uid)
  assertUsable(rows, operation, call.now)
  const rule = assertFits(rows.keyVersion, call.algorithm, operation)
  assertAllowed(rows.state, operation)
  return operate(engine, call, rows, rule, operation)
}

/** Signs a certificate or signing request with the key that it is for, which the main process has made sure of. */
function certify(engine: Engine, call: Call): Outcome {
  const rows = keyRows(engine, call)
  assertTogether(rows, call.uid)
  assertManaged(rows)
  return operate(engine, call, rows, assertFits(rows.keyVersion, call.algorithm, 'sign'), 'sign')
}

function operate(
  engine: Engine,
  call: Call,
  rows: KeyRowValues,
  rule: AlgorithmRule,
  operation: KeyOperation,
): Outcome {
  const algorithm = engine.probe.algorithms.find((known) => known === call.algorithm)
  if (!algorithm)
    throw new Refusal('MECHANISM_UNAVAILABLE', `the HSM does not offer ${call.algorithm}`)
  const sizeBits = rows.keyVersion.family === 'RSA' ? Number(rows.keyVersion.sizeOrCurve) : 0
  assertInput(rule, operation, call.data, sizeBits)
  const { signature, iv, tag, aad, data: input } = call
  const asked = { operation, algorithm, input, signature, iv, tag, aad }
  const handles = keyHandles(engine, call, rows, sizeBits / 8)
  const attempt = (): Outcome =>
    operateKey(engine.token, rule, asked, handles, engine.probe.oaep256Inside)
  try {
    return attempt()
  } catch (error) {
    // The module lost the handle, so the operation did not run: once more with a new one.
    if (!LOST_HANDLE.has(codeOf(error))) throw error
    engine.material.forget(macKey(call, 3), macKey(call, 0))
    return attempt()
  }
}

function keyHandles(
  engine: Engine,
  call: Call,
  { vaultKey, keyVersion }: KeyRowValues,
  modulusBytes: number,
): KeyHandles {
  const { material } = engine
  const mac = macKey(call, 3)
  return {
    secret: () =>
      material.privateKey(mac, keyVersion, () => material.vaultKey(macKey(call, 0), vaultKey)),
    public: () => material.publicKey(mac, keyVersion),
    modulusBytes,
  }
}

const fingerprint = (engine: Engine, call: Call): Outcome => ({
  output: engine.token.sign(
    mechanisms.hmac['SHA-256'],
    engine.keys.newest('idem').handle,
    call.data,
    32,
  ),
})

function random(engine: Engine, call: Call): Outcome {
  if (call.number < 1 || call.number > RANDOM_BYTES_MAX) {
    throw new Refusal('INVALID_FIELD', `1 to ${RANDOM_BYTES_MAX} random bytes`)
  }
  return { output: engine.token.random(call.number) }
}

export const verbs = {
  verify,
  protect,
  createVaultKey,
  createKeyVersion,
  use,
  certify,
  seal,
  sealManaged,
  open,
  signToken,
  newClientSecret,
  advanceCheckpoint,
  signNote,
  fingerprint,
  random,
} as const satisfies Record<string, (engine: Engine, call: Call) => Outcome>

export type Verb = keyof typeof verbs

export const isVerb = (name: string): name is Verb => Object.hasOwn(verbs, name)
