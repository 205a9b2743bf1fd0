import { pino } from 'pino'
import { currentIds } from './carried.ts'

/** Names of fields that never reach the log, however they got into a record. */
const FORBIDDEN = [
  'authorization',
  'accessToken',
  'access_token',
  'token',
  'clientSecret',
  'client_secret',
  'secret',
  'password',
  'pin',
  'value',
  'plaintext',
  'ciphertext',
  'privateKey',
  'material',
  'body',
  'mac',
  'metadata.authorization',
]

const identity: Record<string, string> = {}

/**
 * JSON lines on stdout: fields first, then the event in a few words, `log.info({ port }, 'listening')`. Trace and span id
 * are added by themselves.
 */
export const log = pino({
  base: null,
  messageKey: 'event',
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
  redact: { paths: FORBIDDEN.flatMap((name) => [name, `*.${name}`]), censor: '[redacted]' },
  serializers: { err: describeError, error: describeError },
  mixin: () => {
    const current = currentIds()
    // A new object each time: the record's own fields are added to it.
    return current === undefined
      ? { ...identity }
      : { ...identity, trace_id: current.traceId, span_id: current.spanId }
  },
})

/** Who writes these lines, from now on. */
export function identifyLog(service: string, instance: string, level: string): void {
  Object.assign(identity, { service, instance })
  log.level = level
}

/**
 * What a log line says of an error: name, message, code, stack, cause. Never its other properties: drivers put row values
 * into `detail`, HTTP clients put requests there.
 */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { thrown: typeof error }
  const code =
    'code' in error && (typeof error.code === 'string' || typeof error.code === 'number')
      ? error.code
      : undefined
  return {
    name: error.name,
    message: error.message,
    ...(code === undefined ? {} : { code }),
    stack: error.stack,
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  }
}
