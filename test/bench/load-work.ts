import type { Strongroom } from '@strongroom/client'
import { load, loadCalls } from './load.ts'
import type { Load, Target } from './load.ts'
import { loadManyBodies } from './many-bodies.ts'
import type { Work } from './works.ts'

/** Where a work is called, with a token of its own. `folder` is for files of a run. */
export async function targetOf(client: Strongroom, work: Work, folder: string): Promise<Target> {
  const token = work.token ? await tokenFor(client, work) : undefined
  const [address = ''] = client.configuration.endpoints[work.audience]
    .replace(/^ipv4:/, '')
    .split(',')
  return { address, path: `/${work.method}`, bodies: work.bodies, token, folder }
}

async function tokenFor(client: Strongroom, work: Work): Promise<string> {
  const { clientId, clientSecret } = client.configuration
  return (await client.tokens.issueToken({ clientId, clientSecret, audience: work.audience }))
    .accessToken
}

/** Calls it for so long, with that many in flight; with a `rate`, at most so many, and so many a second. */
export function loadWork(
  target: Target,
  ca: Buffer,
  concurrency: number,
  seconds: number,
  rate?: number,
): Promise<Load> {
  if (target.bodies.length > 1) return loadManyBodies(target, ca, concurrency, seconds, rate)
  if (rate === undefined) return load(target, concurrency, seconds)
  return loadCalls(target, concurrency, Math.ceil(rate * seconds), rate)
}
