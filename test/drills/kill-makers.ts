import assert from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { isUnanswered } from './calls.ts'
import type { DrillCluster } from './drill-cluster.ts'
import { reconcile } from './reconcile.ts'
import { assertAllThere, settle } from './settle.ts'
import { askToken } from './workload.ts'
import { WRITES } from './writes.ts'

/** How long after the calls were sent their replica is killed: at another step of the making each time. */
const KILLED_AFTER_MS = [80, 180, 320, 600]
const AT_ONCE = 8

/**
 * Certificates are asked for at one replica, which is ended by SIGKILL while it makes them, and at the other one once that is
 * back; the same requests then go to who was not asked, until they are done. Each then is one certificate with one key and one secret.
 */
export async function killMakers(ground: DrillCluster): Promise<void> {
  const { caller, client, cluster, log, order } = ground
  await log.next(client)
  const issued = await caller.call('auth', 0, askToken(order, 'certificate'), undefined)
  assert.ok(issued.answer)
  const { accessToken } = issued.answer as { accessToken: string }
  const { definition, rpc, operation, request } = WRITES.certificate
  const asked = []
  for (const [round, afterMs] of KILLED_AFTER_MS.entries()) {
    const makers = cluster.of('certificate')
    const replica = round % makers.length
    const maker = makers[replica]
    assert.ok(maker)
    const sent = Array.from({ length: AT_ONCE }, async () => {
      const name = `${order.vault}/certificates/h-${randomBytes(8).toString('hex')}`
      const write = { kind: 'certificate', name, value: '', requestId: randomUUID() } as const
      const ask = { definition, rpc, operation, request: request(write), write }
      return (await caller.call('certificate', replica, ask, accessToken)).call
    })
    await sleep(afterMs)
    maker.supervisor.kill()
    asked.push(...(await Promise.all(sent)))
    await sleep(200)
    await maker.ready()
  }
  const strange = asked.filter((call) => call.status !== 'OK' && !isUnanswered(call))
  assert.deepEqual(strange, [])
  const broken = asked.filter((call) => isUnanswered(call) || call.isUnderWay)
  assert.ok(broken.length > 0, 'nothing was being made when it was killed')
  const { repeats, tokens } = await settle(asked, caller, order)
  const calls = [issued.call, ...asked, ...repeats, ...tokens]
  const written = await assertAllThere(calls, client)
  assert.equal(written, asked.length)
  const leaves = await log.next(client)
  assert.deepEqual(reconcile(calls, leaves, order.clientId).contradictions, [])
  console.log(
    `      kill -9 of certificate during CreateCertificate: ${broken.length} of ${asked.length} were broken off;` +
      ` sent again to the other replica all are whole`,
  )
}
