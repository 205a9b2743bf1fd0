import type { Call } from './calls.ts'
import { isUnanswered } from './calls.ts'
import type { Leaf } from './log.ts'

/** Of a certificate that takes longer to make than its caller waits. */
const GOES_ON = 'CertificateIssue'
const BEGINS = 'CertificateCreate'
/** What key-crypto puts on record as the user's own call; sent again because a replica was away, it may be there twice. */
const BY_MONITOR = 'SecretGet'

/** How what callers know and what the log says fit together. */
export interface Reconciled {
  /** Records of success that belong to an acknowledged call. */
  readonly matched: number
  /** Records of success whose answer never arrived. */
  readonly explained: number
  /** Acknowledged calls that had happened before: the log says REPEATED. */
  readonly repeated: number
  /** What does not fit, each in a line; empty when all is well. */
  readonly contradictions: readonly string[]
}

/**
 * Holds every acknowledgement against its record, by the receipt that came with it, and every record of the callers'
 * principal against the call that it is of, by its trace id.
 */
export function reconcile(
  calls: readonly Call[],
  leaves: readonly Leaf[],
  principal: string,
): Reconciled {
  const byIndex = new Map(leaves.map((leaf) => [leaf.index, leaf]))
  const contradictions = calls.flatMap((call) => againstLog(call, byIndex))
  const byTrace = new Map(calls.map((call) => [call.trace, call]))
  const succeeded = new Set<string>()
  let matched = 0
  let explained = 0
  let repeated = 0
  for (const leaf of leaves) {
    const { record } = leaf
    const isForwarded = record.forwardingPeer !== ''
    const isByMonitor = isForwarded && record.operation === BY_MONITOR
    // What a peer had done for the call has a record of its own.
    if (record.principalName !== principal || (isForwarded && !isByMonitor)) continue
    const call = byTrace.get(record.traceId)
    // What went on after the answer has a record of its own, under the trace of the call that began it.
    if (record.operation === GOES_ON && call?.operation === BEGINS) continue
    const which = `leaf ${leaf.index}, ${record.operation} ${record.outcome}`
    if (call?.operation !== record.operation) {
      contradictions.push(`${which}: of a call that nobody made`)
      continue
    }
    if (record.phase === 'PHASE_INTENT') continue
    if (record.outcome !== 'OUTCOME_SUCCESS') {
      if (call.status === 'OK') contradictions.push(`${which}: but it was acknowledged`)
      continue
    }
    if (succeeded.has(call.trace)) {
      if (isByMonitor) continue
      contradictions.push(`${which}: recorded twice`)
    }
    succeeded.add(call.trace)
    if (record.reason === 'REPEATED') repeated += 1
    if (call.status === 'OK') matched += 1
    else if (isUnanswered(call)) explained += 1
    else contradictions.push(`${which}: but it was refused, ${call.status} ${call.reason}`)
  }
  return { matched, explained, repeated, contradictions }
}

/** What the record that a call's receipt names has against the call. */
function againstLog(call: Call, log: ReadonlyMap<string, Leaf>): string[] {
  const which = `${call.service} ${call.operation} ${call.status} ${call.reason} (trace ${call.trace})`
  if (call.wrong !== undefined) return [`${which}: ${call.wrong}`]
  if (call.index === undefined) return call.status === 'OK' ? [`${which}: without a receipt`] : []
  const leaf = log.get(call.index)
  if (leaf === undefined) return [`${which}: no record ${call.index}`]
  const { record, peer } = leaf
  const isByMonitor = call.operation === BY_MONITOR && call.status === 'OK'
  const writer = isByMonitor ? 'key-crypto' : call.service
  if (record.traceId !== call.trace || !peer.endsWith(`/service/${writer}`))
    return [`${which}: record ${call.index} is of another call`]
  const succeeded = record.outcome === 'OUTCOME_SUCCESS' && record.phase !== 'PHASE_INTENT'
  return succeeded === (call.status === 'OK')
    ? []
    : [`${which}: record ${call.index} says ${record.phase} ${record.outcome}`]
}
