import { fileURLToPath } from 'node:url'
import type { Cluster, ServiceName } from '@strongroom/local-cluster'
import pg from 'pg'
import { runProgram } from './command.ts'
import { runCluster } from './run-cluster.ts'

/** A cluster whose data is edited by hand. One replica, so that each refusal is that of the row that was edited. */
export const tamperCluster = runCluster('tamper', 60_000)

/** The database's superuser: whom rows under a MAC are there for. */
export async function superuser({ databaseAdminUrl }: Cluster): Promise<pg.Client> {
  const client = new pg.Client(databaseAdminUrl)
  await client.connect()
  return client
}

/** Starts the processes of services anew: what they keep in memory is gone. */
export async function restart(cluster: Cluster, ...names: readonly ServiceName[]): Promise<void> {
  const services = names.flatMap((name) => cluster.of(name))
  await Promise.all(services.map(({ supervisor }) => supervisor.stop()))
  for (const { supervisor } of services) supervisor.start()
  await Promise.all(services.map((service) => service.ready()))
}

/** One finding, as `strongroom-hsm check --json` has it. */
export interface Found {
  readonly reason: string
  readonly kind: string
  readonly id: string
  readonly message: string
}

const bin = fileURLToPath(
  new URL('../../services/key-crypto/src/bin/strongroom-hsm.ts', import.meta.url),
)

/** What `strongroom-hsm check` finds. Throws where it could not look. */
export async function check({ layout }: Cluster): Promise<readonly Found[]> {
  const ran = await runProgram(process.execPath, [bin, 'check', '--json'], {
    cwd: layout.directory,
    env: { STRONGROOM_HSM_ENV_FILE: layout.hsmFile },
  })
  if (ran.code !== 0 && ran.code !== 1) throw new Error(`check ended with ${ran.code}: ${ran.err}`)
  return (JSON.parse(ran.text) as { findings: Found[] }).findings
}

/** Asks until the answer is the wanted one, or time is up: caches hear of an edit within a quarter of a second. */
export async function eventually(
  ask: () => Promise<string>,
  wanted: (answer: string) => boolean,
  milliseconds = 10_000,
): Promise<string> {
  const deadline = performance.now() + milliseconds
  for (;;) {
    const answer = await ask()
    if (wanted(answer) || performance.now() > deadline) return answer
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
