import type { Attributes } from '@opentelemetry/api'
import { PrometheusExporter } from '@opentelemetry/exporter-prometheus'
import { MeterProvider } from '@opentelemetry/sdk-metrics'
import type { IncomingMessage, ServerResponse } from 'node:http'

// One registry for a process: made as the module loads, so that whoever measures something can do so in its constructor,
// whether telemetry was started or, as in a test, not.
const exporter = new PrometheusExporter({
  preventServerStart: true,
  withoutScopeInfo: true,
  withoutTargetInfo: true,
})
const provider = new MeterProvider({ readers: [exporter] })
const meter = provider.getMeter('strongroom')

/** Seconds from 0.25 ms, a cached answer, to 30 s, the longest call. */
const SECONDS = [
  0.000_25, 0.000_5, 0.001, 0.002_5, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30,
]

export interface Counter {
  add(value: number, attributes?: Attributes): void
}

export interface Histogram {
  record(value: number, attributes?: Attributes): void
}

/** A number that only grows. Attributes are of low cardinality: never the name of a key, never a caller. */
export const counter = (name: string, description = ''): Counter =>
  meter.createCounter(name, { description })

/** What a tally counts for one set of attributes. */
interface Count {
  readonly attributes: Attributes
  readonly value: number
}

/**
 * A number that only grows, counted by its owner and read when somebody asks: for what each call counts, as a counter's `add`
 * sorts and hashes the attributes every time. Each set of attributes is in `read` once.
 */
export function tally(name: string, read: () => readonly Count[], description = ''): void {
  meter.createObservableCounter(name, { description }).addCallback((result) => {
    for (const { value, attributes } of read()) result.observe(value, attributes)
  })
}

/** How values are spread; buckets fit seconds unless others are given. */
export const histogram = (
  name: string,
  description = '',
  boundaries: number[] = SECONDS,
): Histogram =>
  meter.createHistogram(name, { description, advice: { explicitBucketBoundaries: boundaries } })

/** A number read when somebody asks. */
export function gauge(name: string, read: () => number, description = ''): void {
  meter.createObservableGauge(name, { description }).addCallback((result) => {
    result.observe(read())
  })
}

/** Answers a scrape by Prometheus. */
export const metricsHandler =
  () =>
  (request: IncomingMessage, response: ServerResponse): void => {
    exporter.getMetricsRequestHandler(request, response)
  }
