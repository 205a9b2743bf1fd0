import { Fault } from '@strongroom/fault'
import { counter, histogram } from '@strongroom/telemetry'

const calls = counter('strongroom_rpc_calls', 'Calls that ended, by method and outcome.')
const seconds = histogram('strongroom_rpc_duration_seconds', 'How long a call took.')

/** Measures the calls of one method: call it when one begins, and what it returns when that one ends. */
export function measure(method: string): () => (error: unknown) => void {
  const attributes = { method }
  const success = { method, kind: 'ok', reason: '' }
  return () => {
    const startedAt = performance.now()
    return (error) => {
      seconds.record((performance.now() - startedAt) / 1000, attributes)
      calls.add(1, error === undefined ? success : { method, ...outcome(error) })
    }
  }
}

const outcome = (error: unknown) =>
  error instanceof Fault
    ? { kind: error.kind, reason: error.reason }
    : { kind: 'internal', reason: '' }
