import { SERVICES } from '@strongroom/local-cluster'
import type { ClusterOptions, LinkEnd } from '@strongroom/local-cluster'
import { Relay } from './relay.ts'

/** Relays in front of every peer port, Postgres and Redis of a cluster. */
export class Links {
  readonly route: NonNullable<ClusterOptions['route']>
  readonly #relays: ReadonlyMap<string, Relay>

  private constructor(relays: ReadonlyMap<string, Relay>) {
    this.#relays = relays
    this.route = (to, port) => {
      const relay = this.to(to)
      relay.lead(port)
      return relay.port
    }
  }

  static async open(replicas: number): Promise<Links> {
    const names = ['postgres', 'redis']
    for (const service of SERVICES)
      for (let replica = 1; replica <= replicas; replica++)
        names.push(replica === 1 ? service : `${service}-${replica}`)
    const relays = await Promise.all(names.map(async (name) => [name, await Relay.open()] as const))
    return new Links(new Map(relays))
  }

  /** The link to one process. */
  to(end: LinkEnd): Relay {
    const relay = this.#relays.get(end)
    if (relay === undefined) throw new Error(`no link to ${end}`)
    return relay
  }

  async close(): Promise<void> {
    await Promise.all([...this.#relays.values()].map((relay) => relay.close()))
  }
}
