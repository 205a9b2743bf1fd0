/**
 * How Node runs a service, the same in deploy/Dockerfile. Without --disable-sigusr1 any process of the same user could open the
 * inspector. The others are about the collector, see docs/performance.md: what a service holds under load stays at half the
 * size, and full collections are few.
 */
export const NODE_FLAGS: readonly string[] = [
  '--disable-sigusr1',
  '--max-old-space-size=1024',
  '--max-semi-space-size=8',
  '--heap-growing-percent=25',
  '--external-memory-accounted-in-global-limit',
  '--concurrent-marking-max-worker-num=1',
  '--incremental-marking-soft-trigger=75',
  '--incremental-marking-hard-trigger=90',
  '--no-allocation-site-pretenuring',
  '--no-memory-reducer',
]

/** What its C library is told: one heap, where each thread of the collector would fill another. */
export const ALLOCATOR: Readonly<Record<string, string>> = { MALLOC_ARENA_MAX: '1' }
