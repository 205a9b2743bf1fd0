import { Strongroom, readConfiguration } from '@strongroom/client'
import type { Configuration } from '@strongroom/client'
import { SERVICES } from '@strongroom/local-cluster'
import type { Cluster } from '@strongroom/local-cluster'

/** The cluster as it looks to who knows but one replica of each service: the first is 0. */
export function configurationOf(cluster: Cluster, replica: number): Configuration {
  const configuration = readConfiguration({ STRONGROOM_CONFIG: cluster.clientConfig })
  const endpoints = SERVICES.map((service): [string, string] => {
    const found = cluster.of(service)[replica]
    if (found === undefined) throw new Error(`there is no replica ${replica} of ${service}`)
    return [service, `127.0.0.1:${found.listeners.user}`]
  })
  return {
    ...configuration,
    endpoints: { ...configuration.endpoints, ...Object.fromEntries(endpoints) },
  }
}

/** The administrator's client to that replica alone, of every service. */
export const clientOf = (cluster: Cluster, replica: number): Strongroom =>
  new Strongroom(configurationOf(cluster, replica))

/** How many calls of a method each replica of a service has answered. */
export async function answered(cluster: Cluster, service: string, rpc: string): Promise<number[]> {
  const replicas = cluster.services.filter((running) => running.service === service)
  return Promise.all(
    replicas.map(async ({ listeners }) => {
      const metrics = await fetch(`http://127.0.0.1:${listeners.operations}/metrics`)
      const lines = (await metrics.text()).split('\n')
      return lines
        .filter((line) => line.startsWith('strongroom_rpc_calls') && line.includes(`/${rpc}"`))
        .reduce(
          (sum, line) =>
            sum +
            Number(
              line
                .slice(line.lastIndexOf('}') + 1)
                .trim()
                .split(' ')[0],
            ),
          0,
        )
    }),
  )
}
