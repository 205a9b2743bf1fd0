import type { Audience } from '@strongroom/client'
import type { Cluster } from '@strongroom/local-cluster'

const LINE = /^strongroom_rpc_calls(?:_total)?\{([^}]*)\} (\S+)/

/** Calls that a service's replicas have ended with anything but success, from their own metrics. */
export async function failuresOf(cluster: Cluster, service: Audience): Promise<number> {
  const counts = await Promise.all(
    cluster.of(service).map(async ({ listeners }) => {
      const answer = await fetch(`http://127.0.0.1:${listeners.operations}/metrics`)
      const lines = (await answer.text()).split('\n').map((line) => LINE.exec(line))
      const calls = lines.filter((match) => match !== null)
      if (!calls.some(([, labels]) => labels?.includes('kind="ok"')))
        throw new Error(`${service} reports no calls`)
      return calls
        .filter(([, labels]) => !labels?.includes('kind="ok"'))
        .reduce((sum, [, , value]) => sum + Number(value), 0)
    }),
  )
  return counts.reduce((sum, count) => sum + count, 0)
}
