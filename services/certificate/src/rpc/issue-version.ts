import { encode } from '@strongroom/contracts'
import type { CreateManagedKeyVersionResponse } from '@strongroom/contracts/key'
import {
  ATTEMPTS_MAX,
  changedMeanwhile,
  isStale,
  readHead,
  readVersion,
  rowIntegrity,
  unexpectedAnswer,
} from '@strongroom/objects'
import type { Head, Tag, Target } from '@strongroom/objects'
import type { Forward } from '@strongroom/rpc'
import { assertCreatable, readIssued } from '../domain/certificate.ts'
import type { Certificate } from '../domain/certificate.ts'
import { keyOperationsOf } from '../domain/certificate-policy.ts'
import type { CertificatePolicy } from '../domain/certificate-policy.ts'
import { uuidIn } from '../domain/uuid.ts'
import type { Beginning, Operation } from '../store/operation-store.ts'
import type { Made } from '../workshop.ts'
import { isMeant } from '../x509/meant.ts'
import { selfSigned, validityOf } from '../x509/self-signed.ts'
import { signingRequest } from '../x509/signing-request.ts'
import type { Sign } from '../x509/signing.ts'
import type { IssueDeps } from './deps.ts'
import { policyView } from './policy-view.ts'
import { managedState, stateFields } from './views.ts'
import type { VersionFields } from './views.ts'

/** A version to make. */
export interface Issuance {
  readonly target: Target
  readonly operation: Operation
  readonly policy: CertificatePolicy
  readonly enabled: boolean
  readonly tags: readonly Tag[]
  /** Refuses another head than the one by which this was judged. */
  readonly assertStill: (head: Head | undefined) => void
  /** What a repeat will find, in the same transaction. */
  readonly request: Beginning['request']
}

/** For whom, and how long. */
export type Patience = Omit<Forward, 'startedAt'>

/** A key of 4,096 bits takes its time. */
const PATIENCE_MS = 30_000

/**
 * Makes one version: key, signature, secret, rows, in this order. Each step gives what it gave when it is repeated for the
 * same operation, so that an interrupted one ends in one version.
 */
export async function issueVersion(
  deps: IssueDeps,
  issuance: Issuance,
  forward: Patience,
): Promise<Made> {
  const options = { ...forward, timeoutMs: PATIENCE_MS, repeatable: true }
  const { operation, policy, target, enabled, tags } = issuance
  const { resource: name, displayName } = target
  // The database's time of the beginning: a repeat means the same dates.
  const { notBefore, notAfter } = validityOf(policy, operation.created)
  const fields = { enabled, tags, notBefore, expiry: notAfter }
  const versionBefore = await judgedAgain(deps, issuance, options.signal)
  const key = await deps.keys.CreateManagedKeyVersion(
    {
      name,
      displayName,
      ...wireKey(policy, versionBefore),
      keyOperations: keyOperationsOf(policy).map((one) => OPERATIONS[one]),
      state: stateFields(fields),
      requestId: uuidIn(operation.uid, 'key'),
    },
    options,
  )
  const { version } = key
  const leaf = await signed(deps, issuance, key, options)
  await deps.secrets.SetManagedSecret(
    {
      ...{ name, displayName, version, certificates: [leaf] },
      contentType: policy.contentType,
      state: managedState(fields),
    },
    options,
  )
  return await commitVersion(deps, issuance, { version, leaf, fields }, options)
}

/**
 * Until its operation ends nobody else makes a version of the name, so that what was judged before it began is judged once
 * more. Gives the current version, for each attempt of the operation the same.
 */
async function judgedAgain(
  { store, verified }: IssueDeps,
  { target, assertStill }: Issuance,
  signal: AbortSignal,
): Promise<string | undefined> {
  const head = await store.head(target.vault.uid, target.name)
  if (head !== undefined) await verified.assert([head], signal)
  assertStill(head)
  return head?.row.currentVersionUid ?? undefined
}

type Options = Patience & { readonly timeoutMs: number; readonly repeatable: boolean }

/** The certificate of an earlier attempt, held against what is meant, or a new one; kept before anybody gets it. */
async function signed(
  deps: IssueDeps,
  { operation, policy, target }: Issuance,
  { version, publicKey }: CreateManagedKeyVersionResponse,
  options: Options,
): Promise<Buffer> {
  const meant = { policy, publicKey, now: operation.created }
  if (operation.leaf !== undefined) {
    if (!(await isMeant(operation.leaf, meant))) throw rowIntegrity('operation', operation.uid)
    return operation.leaf
  }
  const sign: Sign = async (what, algorithm) => {
    options.signal.throwIfAborted()
    const { signature } = await deps.keys.SignManagedCertificate(
      {
        name: target.resource,
        version,
        ...what,
        algorithm: `SIGNATURE_ALGORITHM_${algorithm}`,
      },
      options,
    )
    return signature
  }
  const csr = await signingRequest({ policy, publicKey, sign })
  const { der } = await selfSigned({ ...meant, sign })
  const kept = await deps.operations.keep(operation.uid, csr, der)
  if (kept === undefined) throw changedMeanwhile(target.resource)
  if (kept.equals(der)) return kept
  // Another replica signed first, for the same operation.
  if (!(await isMeant(kept, meant))) throw rowIntegrity('operation', operation.uid)
  return kept
}

async function commitVersion(
  deps: IssueDeps,
  issuance: Issuance,
  { version, leaf, fields }: { version: string; leaf: Buffer; fields: VersionFields },
  options: Options,
): Promise<Made> {
  const { target, operation, policy, request } = issuance
  const encoded = encode('strongroom.certificate.v1.CertificatePolicy', policyView(policy))
  let reread = false
  for (let tries = 1; tries <= ATTEMPTS_MAX; tries += 1) {
    options.signal.throwIfAborted()
    const before = await deps.store.head(target.vault.uid, target.name)
    assertCreatable(before, target.resource)
    let answer
    try {
      answer = await deps.keys.ProtectCertificate(
        {
          name: target.resource,
          displayName: target.displayName,
          ...(before && { head: { ...before.stored, reread } }),
          issue: { version, state: stateFields(fields), policy: encoded, certificates: [leaf] },
        },
        options,
      )
    } catch (thrown) {
      if (reread || !isStale(thrown)) throw thrown
      // Read the primary again, and say so: if it is still older, a row was rolled back.
      reread = true
      continue
    }
    const certificate = readAnswer(answer, { target, before, version, leaf })
    const { head } = certificate
    const outcome = await deps.commit({
      head: { before, after: head },
      issue: { certificate, operationUid: operation.uid },
      request: request && {
        key: request.key,
        outcome: {
          fingerprint: request.fingerprint,
          resource: target.resource,
          version,
          status: 'OK',
        },
      },
    })
    if (outcome === 'committed') return madeOf(certificate)
  }
  throw changedMeanwhile(target.resource)
}

type Answer = Awaited<ReturnType<IssueDeps['keys']['ProtectCertificate']>>

interface Expected {
  readonly target: Target
  readonly before: Head | undefined
  readonly version: string
  readonly leaf: Buffer
}

function readAnswer(answer: Answer, { target, before, version, leaf }: Expected): Certificate {
  if (answer.head === null || answer.state === null || answer.certificateVersion === null) {
    throw unexpectedAnswer('key-crypto')
  }
  const head = readHead(answer.head, 'certificates', target.resource)
  const state = readVersion(answer.state, target.resource)
  const issued = readIssued(answer.certificateVersion, state)
  const isNext =
    head.row.vaultUid === target.vault.uid &&
    head.row.name === target.name &&
    head.row.currentVersionUid === version &&
    state.row.versionUid === version &&
    state.row.objectUid === head.row.objectUid &&
    issued.leaf.der.equals(leaf) &&
    (before === undefined || before.row.objectUid === head.row.objectUid)
  if (!isNext) throw unexpectedAnswer('key-crypto')
  return { head, version: state, issued }
}

function madeOf({ head, version }: Certificate): Made {
  const { objectUid } = head.row
  const { versionUid } = version.row
  return {
    objectUid,
    versionUid,
    rows: [
      { kind: 'head', uid: objectUid, counter: head.row.counter },
      { kind: 'state', uid: versionUid, counter: version.row.counter },
    ],
  }
}

const CURVES = { 'P-256': 'CURVE_P256', 'P-384': 'CURVE_P384', 'P-521': 'CURVE_P521' } as const

const OPERATIONS = {
  encrypt: 'KEY_OPERATION_ENCRYPT',
  decrypt: 'KEY_OPERATION_DECRYPT',
  sign: 'KEY_OPERATION_SIGN',
  verify: 'KEY_OPERATION_VERIFY',
  wrapKey: 'KEY_OPERATION_WRAP_KEY',
  unwrapKey: 'KEY_OPERATION_UNWRAP_KEY',
} as const

/** The key as key-crypto takes it. Without a version before, whatever key is there was left by an attempt that broke off. */
const wireKey = ({ key }: CertificatePolicy, versionBefore: string | undefined) => ({
  ...(key.keyType === 'RSA'
    ? ({ keyType: 'KEY_TYPE_RSA', sizeBits: key.sizeBits } as const)
    : ({ keyType: 'KEY_TYPE_EC', curve: CURVES[key.curve] } as const)),
  exportable: key.exportable,
  reuseKey: key.reuseKey && versionBefore !== undefined,
  reuseVersion: versionBefore ?? '',
})
