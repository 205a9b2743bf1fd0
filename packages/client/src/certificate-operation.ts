import type { CertificateOperation } from '@strongroom/contracts/certificate'
import { pauseFor } from './call.ts'
import type { CallOptions } from './call.ts'
import type { Strongroom } from './client.ts'
import { StrongroomError } from './error.ts'

const TIMEOUT_MS = 120_000
const BACKOFF_MS = 100
const BACKOFF_MAX_MS = 2_000

/**
 * Asks until an operation, as CreateCertificate gave it, has completed, and gives it as it stands then. Throws
 * StrongroomError: its own reason where it failed, OPERATION_NOT_FOUND where a later one has taken its place, and
 * DEADLINE_EXCEEDED after `timeoutMs` (2 minutes by default); the operation goes on all the same.
 */
export async function certificateMade(
  strongroom: Pick<Strongroom, 'certificates'>,
  begun: CertificateOperation,
  options: CallOptions = {},
): Promise<CertificateOperation> {
  const deadline = performance.now() + (options.timeoutMs ?? TIMEOUT_MS)
  const name = begun.name.replace(/\/operation$/, '')
  let operation = begun
  for (let pauseMs = BACKOFF_MS; ; pauseMs = Math.min(pauseMs * 2, BACKOFF_MAX_MS)) {
    if (operation.status === 'OPERATION_STATUS_COMPLETED') return operation
    if (operation.status === 'OPERATION_STATUS_FAILED') throw failed(operation)
    const leftMs = deadline - performance.now()
    if (leftMs <= pauseMs) throw underWay(name)
    await pauseFor(pauseMs, options.signal)
    const answer = await strongroom.certificates.getCertificateOperation(
      { name },
      { ...options, timeoutMs: leftMs },
    )
    if (answer.operation?.uid !== begun.uid) throw replaced(name)
    operation = answer.operation
  }
}

const failed = ({ name, errorReason, errorMessage }: CertificateOperation): StrongroomError =>
  new StrongroomError(errorReason, 'FAILED_PRECONDITION', errorMessage, { name })

const underWay = (name: string): StrongroomError =>
  new StrongroomError('DEADLINE_EXCEEDED', 'DEADLINE_EXCEEDED', `${name} is still being made`, {
    name,
  })

const replaced = (name: string): StrongroomError =>
  new StrongroomError(
    'OPERATION_NOT_FOUND',
    'NOT_FOUND',
    `a later operation on ${name} has taken the place of this one`,
    { name },
  )
