import {
  context,
  isSpanContextValid,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  TraceFlags,
} from '@opentelemetry/api'
import type { Attributes, Context, SpanContext, Tracer } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import { randomFillSync } from 'node:crypto'
import { carried, currentIds } from './carried.ts'

// Trace ids flow through a process from its first line, also where nothing exports spans: log lines and audit records of
// one call are tied by them.
context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())

/** Only set where spans are exported; else no span is made, only ids are carried. */
let tracer: Tracer | undefined

/** Starts or, with undefined, stops making spans. */
export function useTracer(next: Tracer | undefined): void {
  tracer = next
}

/** Runs `fn` in a span; attributes are names and sizes, never values. */
export async function span<T>(
  name: string,
  attributes: Attributes,
  fn: () => Promise<T>,
): Promise<T> {
  if (tracer === undefined) return await fn()
  return await inSpan(name, SpanKind.INTERNAL, attributes, context.active(), fn)
}

async function inSpan<T>(
  name: string,
  kind: SpanKind,
  attributes: Attributes,
  parent: Context,
  fn: () => Promise<T>,
) {
  if (tracer === undefined) return await fn()
  const started = tracer.startSpan(name, { kind, attributes }, parent)
  try {
    return await context.with(trace.setSpan(parent, started), fn)
  } catch (error) {
    started.setStatus({ code: SpanStatusCode.ERROR })
    if (error instanceof Error)
      started.setAttribute('error.type', 'reason' in error ? String(error.reason) : error.name)
    throw error
  } finally {
    started.end()
  }
}

/** Runs the handling of one call under the caller's trace, or a new one where it names none. */
export async function serverSpan<T>(
  name: string,
  header: string | undefined,
  fn: (traceId: string) => Promise<T>,
): Promise<T> {
  const parent = parseTraceparent(header) ?? {
    traceId: randomHex(16),
    spanId: randomHex(8),
    traceFlags: TraceFlags.NONE,
  }
  if (tracer === undefined) {
    return await carried.run(parent, fn, parent.traceId)
  }
  const outer = header === undefined ? ROOT_CONTEXT : trace.setSpanContext(ROOT_CONTEXT, parent)
  return await inSpan(name, SpanKind.SERVER, {}, outer, () => fn(currentTraceId()))
}

/** W3C trace id of the call at hand, 32 hex digits; empty outside any. */
export const currentTraceId = (): string => currentIds()?.traceId ?? ''

/** The header that carries the trace at hand to the next service; undefined outside any. */
export function traceparent(): string | undefined {
  const here = currentIds()
  if (here === undefined || !isSpanContextValid(here)) return undefined
  return `00-${here.traceId}-${here.spanId}-0${(here.traceFlags & 1).toString()}`
}

const TRACEPARENT = /^[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/

function parseTraceparent(header: string | undefined): SpanContext | undefined {
  const match = header === undefined ? null : TRACEPARENT.exec(header)
  if (match === null) return undefined
  const [, traceId = '', spanId = '', flags = '00'] = match
  const parsed = { traceId, spanId, traceFlags: Number.parseInt(flags, 16) & 1, isRemote: true }
  return isSpanContextValid(parsed) ? parsed : undefined
}

const pool = Buffer.alloc(4096)
let used = pool.length

/** Random bytes by the page: asking for 16 at a time costs more than the rest of a trace. */
function randomHex(bytes: number): string {
  if (used + bytes > pool.length) {
    randomFillSync(pool)
    used = 0
  }
  used += bytes
  return pool.toString('hex', used - bytes, used)
}
