import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-proto'
import { resourceFromAttributes } from '@opentelemetry/resources'
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace'
import { identifyLog, log } from './log.ts'
import { useTracer } from './span.ts'

export interface TelemetryOptions {
  /** Name of the service, for example `key-crypto`. */
  readonly service: string
  /** This process among its replicas. */
  readonly instance: string
  readonly config: {
    readonly logLevel?: string | undefined
    /** Where spans go, for example `http://127.0.0.1:4318`; without one none are made. */
    readonly otlpUrl?: string | undefined
    readonly environment?: string | undefined
  }
}

export interface Telemetry {
  /** Sends what is still held, in at most 3 s. */
  stop(): Promise<void>
}

// A dead collector held the last flush for 8.6 s with the library's own limits; a service has to end within 10 s.
const STOP_TIMEOUT_MS = 3000
const EXPORT_TIMEOUT_MS = 2000

/** Names the log lines of this process and, when configured, begins to export spans. */
export function startTelemetry({ service, instance, config }: TelemetryOptions): Telemetry {
  identifyLog(service, instance, config.logLevel ?? 'info')
  if (config.otlpUrl === undefined || config.otlpUrl === '')
    return { stop: () => Promise.resolve() }
  const exporter = new OTLPTraceExporter({
    url: `${config.otlpUrl.replace(/\/$/, '')}/v1/traces`,
    timeoutMillis: EXPORT_TIMEOUT_MS,
  })
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': service, 'service.instance.id': instance }),
    sampler: new ParentBasedSampler({
      root: new TraceIdRatioBasedSampler(config.environment === 'production' ? 0.1 : 1),
    }),
    spanProcessors: [
      new BatchSpanProcessor({
        exporter,
        exportTimeoutMillis: EXPORT_TIMEOUT_MS,
        scheduledDelayMillis: 1000,
      }),
    ],
  })
  useTracer(provider.getTracer('strongroom'))
  return { stop: () => stopTracing(provider) }
}

async function stopTracing(provider: TracerProvider): Promise<void> {
  useTracer(undefined)
  const limit = new Promise<void>((resolve) => setTimeout(resolve, STOP_TIMEOUT_MS).unref())
  const stopped = provider.shutdown().catch((error: unknown) => {
    log.warn({ err: error }, 'spans not delivered')
  })
  await Promise.race([stopped, limit])
}
