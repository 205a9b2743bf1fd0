import { readdirSync, readFileSync } from 'node:fs'
import type { Cluster } from '@strongroom/local-cluster'

/** Microseconds of CPU, by what spent them. */
export type Cpu = ReadonlyMap<string, number>

/** Linux counts CPU time in hundredths of a second (`getconf CLK_TCK`). */
const TICK_MICROS = 10_000

interface Process {
  readonly pid: number
  readonly parent: number
  readonly micros: number
  /** Of children that have ended. */
  readonly endedMicros: number
}

/** CPU that each part of a cluster has used so far: a service, its HSM workers, Postgres with its backends, Redis. */
export function cpuOf(cluster: Cluster): Cpu {
  const all = processes()
  const spent = new Map<string, number>()
  const add = (name: string, micros: number) => {
    spent.set(name, (spent.get(name) ?? 0) + micros)
  }
  const roots = [
    ...cluster.services.map(({ service, supervisor }) => ({ name: service, pid: supervisor.pid })),
    ...[cluster.postgres, cluster.redis]
      .filter((store) => store !== undefined)
      .map(({ supervisor }) => ({ name: supervisor.name, pid: supervisor.pid })),
  ]
  for (const { name, pid } of roots) {
    const children = name === 'key-crypto' ? 'HSM workers' : name
    for (const { micros, endedMicros } of all.filter((one) => one.pid === pid)) {
      add(name, micros)
      // Or what autovacuum used would be taken back when its process ends.
      add(children, endedMicros)
    }
    for (const { micros } of all.filter(({ parent }) => parent === pid)) add(children, micros)
  }
  return spent
}

/** What was used between two looks, by name. */
export const cpuBetween = (before: Cpu, after: Cpu): Cpu =>
  new Map([...after].map(([name, micros]) => [name, micros - (before.get(name) ?? 0)]))

/** CPU that one process has used so far. */
export function cpuOfProcess(pid: number): number {
  const found = readProcess(pid)
  if (found === undefined) throw new Error(`there is no process ${pid}`)
  return found.micros
}

function processes(): Process[] {
  return readdirSync('/proc').flatMap((entry) => {
    const pid = Number(entry)
    return Number.isInteger(pid) ? (readProcess(pid) ?? []) : []
  })
}

function readProcess(pid: number): Process | undefined {
  let stat: string
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  } catch {
    return undefined // it ended since it was listed
  }
  // The second field is a name in brackets, which may hold anything; counted from there on.
  const [, parent, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return {
    pid,
    parent: Number(parent),
    micros: (Number(rest[9]) + Number(rest[10])) * TICK_MICROS,
    endedMicros: (Number(rest[11]) + Number(rest[12])) * TICK_MICROS,
  }
}

/** Processes that a process has started and that still run. */
export const childrenOf = (pid: number): number[] =>
  processes()
    .filter(({ parent }) => parent === pid)
    .map((child) => child.pid)

/** Bytes that a process holds in memory now. */
export function residentBytes(pid: number): number {
  const kib = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  if (kib === undefined) throw new Error(`process ${pid} tells no memory`)
  return Number(kib) * 1024
}
