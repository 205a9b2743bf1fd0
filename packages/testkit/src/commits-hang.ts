import { setTimeout as sleep } from 'node:timers/promises'

/** Writes to the log of Postgres and to no table. */
const PROBE = `SELECT pg_logical_emit_message(true, 'probe', '')`

/**
 * Runs `work` while each commit of a Postgres waits for a standby that is not there: it is durable, and nobody is told. `run`
 * runs one statement of a superuser, and gives up where no answer comes.
 */
export async function whileCommitsHang(
  run: (text: string) => Promise<unknown>,
  work: () => Promise<void>,
): Promise<void> {
  const hangs = () =>
    run(PROBE).then(
      () => false,
      () => true,
    )
  const change = async (text: string, hanging: boolean) => {
    await run(text)
    await run('SELECT pg_reload_conf()')
    // The server takes it over a little later.
    while ((await hangs()) !== hanging) await sleep(20)
  }
  await change(`ALTER SYSTEM SET synchronous_standby_names = 'gone'`, true)
  try {
    await work()
  } finally {
    await change('ALTER SYSTEM RESET synchronous_standby_names', false)
  }
}
