import { trace } from '@opentelemetry/api'
import type { SpanContext } from '@opentelemetry/api'
import { AsyncLocalStorage } from 'node:async_hooks'

/** The ids, where no span carries them: a Context and a span that does nothing cost each call several times as much. */
export const carried = new AsyncLocalStorage<SpanContext>()

/** Trace and span id of the call at hand; undefined outside any. */
export const currentIds = (): SpanContext | undefined =>
  trace.getActiveSpan()?.spanContext() ?? carried.getStore()
