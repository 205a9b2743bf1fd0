import type { Cluster } from '@strongroom/local-cluster'
import { childrenOf, residentBytes } from './processes.ts'

const MIB = 1024 * 1024
/** What no process may hold right after the bench. */
const RESIDENT_MIB_MAX = 256

/** MiB that each process of ours holds, by name. */
export function residentMib(cluster: Cluster): ReadonlyMap<string, number> {
  const resident = new Map<string, number>()
  for (const { name, service, supervisor } of cluster.services) {
    resident.set(name, residentBytes(supervisor.pid) / MIB)
    if (service !== 'key-crypto') continue
    childrenOf(supervisor.pid).forEach((pid, index) => {
      resident.set(`${name} worker ${index + 1}`, residentBytes(pid) / MIB)
    })
  }
  return resident
}

/** One line for people; throws nothing: what is too much is in `tooMuch`. */
export const memoryLine = (resident: ReadonlyMap<string, number>): string =>
  `MiB resident: ${[...resident].map(([name, mib]) => `${name} ${mib.toFixed(0)}`).join(', ')}`

/** The processes that hold too much. */
export const tooMuch = (resident: ReadonlyMap<string, number>): string[] =>
  [...resident]
    .filter(([, mib]) => mib >= RESIDENT_MIB_MAX)
    .map(([name, mib]) => `${name} holds ${mib.toFixed(0)} MiB, not under ${RESIDENT_MIB_MAX}`)
