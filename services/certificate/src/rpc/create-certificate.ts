import { decode, encode } from '@strongroom/contracts'
import type {
  CertificatePolicy as WirePolicy,
  CertificateOperationInit,
  CreateCertificateRequest,
  CreateCertificateResponseInit,
} from '@strongroom/contracts/certificate'
import {
  assertTags,
  changedMeanwhile,
  identify,
  invalidField,
  objectTarget,
  repeatOf,
  tagMap,
  tagsOf,
  twinOf,
  vaultTarget,
} from '@strongroom/objects'
import type { Head, Identified, Target } from '@strongroom/objects'
import { Fault } from '@strongroom/fault'
import { assertEtag, callerOf, forwardOf, parseResourceName } from '@strongroom/rpc'
import { headEtag } from '@strongroom/formats'
import type { Call } from '@strongroom/rpc'
import { randomBytes } from 'node:crypto'
import { keyOperationsOf } from '../domain/certificate-policy.ts'
import type { CertificatePolicy } from '../domain/certificate-policy.ts'
import { assertCreatable } from '../domain/certificate.ts'
import { certificateNotFound, operationInProgress, operationNotFound } from '../domain/faults.ts'
import type { Beginning, Operation } from '../store/operation-store.ts'
import { subjectName } from '../x509/subject.ts'
import type { CertificateDeps } from './deps.ts'
import { issueVersion } from './issue-version.ts'
import type { Issuance } from './issue-version.ts'
import { readCertificate } from './reading.ts'
import { askedPolicy, policyView } from './policy-view.ts'
import { operationView } from './views.ts'

/** Makes a version of a certificate; what takes too long goes on after the answer. */
export const createCertificate =
  (deps: CertificateDeps) =>
  async (request: CreateCertificateRequest, call: Call): Promise<CreateCertificateResponseInit> => {
    const target = targetOf(request, call)
    const asked = request.policy === null ? undefined : policyOfRequest(request.policy)
    const tags = tagsOf(request.tags)
    assertTags(tags)
    const identified = identify(
      'strongroom.certificate.v1.CreateCertificateRequest',
      { ...request, tags: tagMap(tags) },
      call,
    )
    const first = await repeatOf(deps, identified, call)
    if (first !== undefined) {
      return { operation: await firstOperation(deps, call, target, first.version) }
    }
    try {
      const operation = await attempt(deps, call, { request, target, asked, tags, identified })
      return { operation: operationView(operation, target.resource) }
    } catch (thrown) {
      const { version } = await twinOf(deps, identified, call, thrown)
      return { operation: await firstOperation(deps, call, target, version) }
    }
  }

interface Asked {
  readonly request: CreateCertificateRequest
  readonly target: Target
  readonly asked: CertificatePolicy | undefined
  readonly tags: Issuance['tags']
  readonly identified: Identified | undefined
}

async function attempt(
  deps: CertificateDeps,
  call: Call,
  { request, target, asked, tags, identified }: Asked,
): Promise<Operation> {
  const head = await deps.store.head(target.vault.uid, target.name)
  if (head !== undefined) await deps.verified.assert([head], call.signal)
  assertCreatable(head, target.resource)
  assertEtag(request.etag, head && headEtag(head.row), target.resource)
  const policy = asked ?? (await policyBefore(deps, call, head, target))
  const { resource: name, displayName } = target
  // A name that a secret of its own has is found out before a key is made for it.
  await deps.secrets.SetManagedSecret({ name, displayName, validateOnly: true }, target.forward)
  const kept = await fingerprinted(deps, identified, target)
  const begun = await deps.operations.begin({
    uid: newOperationUid(),
    vaultUid: target.vault.uid,
    name: target.name,
    issuer: policy.issuer,
    request: kept,
  })
  if (begun.outcome === 'other') throw operationInProgress(target.resource)
  if (begun.outcome === 'same') {
    call.record.repeated = true
    return begun.operation
  }
  const { operation } = begun
  const assertStill = (now: Head | undefined) => {
    assertEtag(request.etag, now && headEtag(now.row), target.resource)
    const isSame = now?.row.currentVersionUid === head?.row.currentVersionUid
    if (asked === undefined && !isSame) throw changedMeanwhile(target.resource)
  }
  const enabled = request.enabled ?? true
  const issuance = { target, operation, policy, assertStill, enabled, tags, request: kept }
  return await makeOnce(deps, call, issuance)
}

function targetOf(request: CreateCertificateRequest, call: Call): Target {
  vaultTarget(call)
  const text = `${request.parent}/certificates/${request.certificateId}`
  const name = parseResourceName(text, 'certificate_id')
  return objectTarget(call, 'certificate_id', 'certificates', { name })
}

const POLICY_BYTES_MAX = 16 * 1024

/** Everything that can be wrong with a policy is, before anything is made by it. */
function policyOfRequest(wire: WirePolicy): CertificatePolicy {
  const policy = askedPolicy(wire)
  subjectName(policy.subject)
  if (keyOperationsOf(policy).length === 0) {
    throw invalidField('policy.key_usages', 'leave nothing that the key can be used for here')
  }
  const { length } = encode('strongroom.certificate.v1.CertificatePolicy', policyView(policy))
  if (length > POLICY_BYTES_MAX) {
    throw invalidField('policy', `has more than ${POLICY_BYTES_MAX.toString()} bytes in all`)
  }
  return policy
}

/** Drawn here: an operation is under no MAC, and its uid opens nothing. */
const newOperationUid = (): string => randomBytes(16).toString('hex')

/** What a next version is made by when nothing else is said. */
async function policyBefore(
  deps: CertificateDeps,
  call: Call,
  head: Head | undefined,
  target: Target,
): Promise<CertificatePolicy> {
  if (head === undefined) throw invalidField('policy', 'is required for the first version')
  const { issued } = await readCertificate(deps, call, head, target)
  return askedPolicy(decode('strongroom.certificate.v1.CertificatePolicy', issued.row.policy))
}

async function fingerprinted(
  { protection }: CertificateDeps,
  identified: Identified | undefined,
  { forward }: Target,
): Promise<Beginning['request']> {
  if (identified === undefined) return undefined
  const { fingerprint } = await protection.Fingerprint({ request: identified.body }, forward)
  return { key: identified.key, fingerprint }
}

/** Makes it, and gives its operation; as good is that another replica has completed the very same one. */
async function makeOnce(deps: CertificateDeps, call: Call, issuance: Issuance): Promise<Operation> {
  const { target, operation } = issuance
  const find = () => deps.operations.find(target.vault.uid, target.name)
  try {
    await make(deps, call, issuance)
  } catch (thrown) {
    // An outage has had its time, and a repeat finds what came of it.
    if (thrown instanceof Fault && thrown.kind === 'unavailable') throw thrown
    const last = await find()
    if (last?.uid !== operation.uid || last.status !== 'completed') throw thrown
    call.record.repeated = true
    return last
  }
  const last = await find()
  if (last === undefined) throw operationNotFound(`${target.resource}/operation`)
  return last
}

/** Waits for it as long as a call may. */
async function make(deps: CertificateDeps, call: Call, issuance: Issuance): Promise<void> {
  const { target, operation } = issuance
  const caller = callerOf(call)
  const { token, userAddress } = forwardOf(call)
  const made = await deps.workshop.start(
    {
      operationUid: operation.uid,
      record: {
        resource: target.resource,
        vaultUid: target.vault.uid,
        requestId: issuance.request?.key.requestId,
        principalUid: caller.principalUid,
        principalName: caller.principalName,
        credentialUid: caller.credentialUid,
        jti: caller.jti,
        clientAddress: call.clientAddress,
        traceId: call.traceId,
      },
      run: (signal, deadlineAt) =>
        issueVersion(deps, issuance, { token, userAddress, signal, deadlineAt }),
    },
    call,
  )
  if (made === undefined) return
  call.record.objectUid = made.objectUid
  call.record.versionUid = made.versionUid
  call.record.rows.push(...made.rows)
}

/** The operation that this request began, as it ended: the last one, or what is known of an older one. */
async function firstOperation(
  deps: CertificateDeps,
  call: Call,
  target: Target,
  versionUid: string | undefined,
): Promise<CertificateOperationInit> {
  const last = await deps.operations.find(target.vault.uid, target.name)
  if (last !== undefined && last.versionUid === versionUid) {
    return operationView(last, target.resource)
  }
  const head = await deps.store.head(target.vault.uid, target.name)
  if (head === undefined || versionUid === undefined) throw certificateNotFound(target.resource)
  const { version, issued } = await readCertificate(deps, call, head, target, versionUid)
  const { issuer } = askedPolicy(
    decode('strongroom.certificate.v1.CertificatePolicy', issued.row.policy),
  )
  const { created } = version.row
  const uid = await deps.store.operationUid(versionUid)
  const ended = { status: 'completed', errorReason: '', errorMessage: '' } as const
  const operation = { ...ended, uid, issuer, versionUid, created, updated: created }
  return operationView({ ...operation, csr: undefined, leaf: undefined }, target.resource)
}
