import { Fault } from '@strongroom/fault'
import { histogram, tally } from '@strongroom/telemetry'

interface Ending {
  readonly attributes: { readonly method: string; readonly kind: string; readonly reason: string }
  value: number
}

// By method, kind and reason: as many as there are ways for our methods to end.
const endings = new Map<string, Ending>()
tally(
  'strongroom_rpc_calls',
  () => [...endings.values()].filter(({ value }) => value > 0),
  'Calls that ended, by method and outcome.',
)
const seconds = histogram('strongroom_rpc_duration_seconds', 'How long a call took.')

/** Measures the calls of one method: call it when one begins, and what it returns when that one ends. */
export function measure(method: string): () => (error: unknown) => void {
  const attributes = { method }
  const success = ending(method, 'ok', '')
  return () => {
    const startedAt = performance.now()
    return (error) => {
      seconds.record((performance.now() - startedAt) / 1000, attributes)
      const ended = error === undefined ? success : failure(method, error)
      ended.value += 1
    }
  }
}

const failure = (method: string, error: unknown): Ending =>
  error instanceof Fault ? ending(method, error.kind, error.reason) : ending(method, 'internal', '')

/** The same one for all listeners that serve the method. */
function ending(method: string, kind: string, reason: string): Ending {
  const key = `${method} ${kind} ${reason}`
  const known = endings.get(key)
  if (known !== undefined) return known
  const made = { attributes: { method, kind, reason }, value: 0 }
  endings.set(key, made)
  return made
}
