import type { SignCheckpointRequest, SignCheckpointResponseInit } from '@strongroom/contracts/key'
import type { StoredRow } from '@strongroom/change-feed'
import { verifyConsistency } from '@strongroom/formats'
import type { CheckpointRow } from '@strongroom/formats'
import {
  checkpointMoved,
  checkpointRolledBack,
  invalidField,
  rowIntegrity,
} from '../domain/faults.ts'
import type { Kept } from '../store/key-rows.ts'
import type { ProtectionDeps } from './protection-deps.ts'

const PROOF_MAX = 128

/**
 * Signs checkpoints that extend the last one signed. One at a time in this replica: the log's replicas ask side by side, and a
 * row read before another call moved it would look like one put back. Replicas of key-crypto settle theirs by
 * compare-and-set.
 */
export function signCheckpoint(deps: ProtectionDeps) {
  let turns: Promise<unknown> = Promise.resolve()
  return (request: SignCheckpointRequest): Promise<SignCheckpointResponseInit> => {
    const turn = turns.then(() => extend(deps, request))
    turns = turn.catch(() => undefined)
    return turn
  }
}

async function extend(
  deps: ProtectionDeps,
  request: SignCheckpointRequest,
): Promise<SignCheckpointResponseInit> {
  const { hsm, checkpoints, floor } = deps
  const [fromSize, size] = [sizeOf(request.fromSize, 'from_size'), sizeOf(request.size, 'size')]
  if (size < fromSize) throw invalidField('size', 'must not be below from_size')
  if (request.root.length !== 32) throw invalidField('root', 'must have 32 bytes')
  if (request.proof.length > PROOF_MAX || request.proof.some((hash) => hash.length !== 32))
    throw invalidField('proof', 'is not a consistency proof')
  const prior = await lastCheckpoint(deps)
  await raiseFloor(deps, prior.row)
  if (prior.row.size !== fromSize) throw checkpointMoved(prior.row.size)
  // The answer to an earlier call may have been lost: the same checkpoint may be signed again.
  if (size === fromSize && prior.row.root.equals(request.root))
    return { checkpoint: await hsm.signCheckpoint(prior) }
  const { root, proof } = request
  const next = await hsm.advanceCheckpoint({ prior, size, root, proof, now: deps.now() })
  if (!(await checkpoints.replace(prior, next)))
    throw checkpointMoved((await lastCheckpoint(deps)).row.size)
  await floor.raise({ size, root })
  return { checkpoint: await hsm.signCheckpoint(next) }
}

/** Takes in what another replica signed since; refuses a database that was put back to before, or onto another log. */
async function raiseFloor(
  { floor, consistencyProof }: Pick<ProtectionDeps, 'floor' | 'consistencyProof'>,
  { size, root }: CheckpointRow,
): Promise<void> {
  const seen = floor.floor
  if (size < seen.size) throw checkpointRolledBack()
  if (size === seen.size && root.equals(seen.root)) return
  const proof = seen.size === 0 || size === seen.size ? [] : await consistencyProof(seen.size, size)
  if (!(seen.size === 0 || verifyConsistency(seen.size, seen.root, size, root, proof)))
    throw checkpointRolledBack()
  await floor.raise({ size, root })
}

/** The checkpoint row, verified. */
export async function lastCheckpoint({
  checkpoints,
  hsm,
}: Pick<ProtectionDeps, 'checkpoints' | 'hsm'>): Promise<Kept<CheckpointRow>> {
  const stored: StoredRow | undefined = await checkpoints.read()
  if (stored === undefined) throw rowIntegrity('the missing checkpoint')
  return { ...stored, row: await hsm.read('checkpoint', stored) }
}

function sizeOf(text: string, field: string): number {
  const size = Number(text)
  if (!Number.isSafeInteger(size)) throw invalidField(field, 'is too large')
  return size
}
