import { createHash } from 'node:crypto'
import { checkpointBody, formatCheckpoint, verifyConsistency } from '@strongroom/formats'
import { rawToDer } from '../domain/signature-format.ts'
import { mechanisms } from './builder.ts'
import { draftOf, rowAs } from './call-rows.ts'
import type { Outcome } from './call-rows.ts'
import type { Engine } from './engine.ts'
import { Refusal } from './faults.ts'
import type { Call } from './frames.ts'

/** The checkpoint row that follows another, once a proof shows that its tree extends the other's. */
export function advanceCheckpoint(engine: Engine, call: Call): Outcome {
  const prior = rowAs(engine, call, 0, 'checkpoint')
  const next = draftOf(call, 'checkpoint')
  const proof = call.bodies.slice(1)
  if (!verifyConsistency(prior.size, prior.root, next.size, next.root, proof)) {
    throw new Refusal('INVALID_FIELD', 'the consistency proof does not hold')
  }
  // Every service takes this time for a floor: a clock that was set back must not lower it.
  const time = next.time < prior.time ? prior.time : next.time
  const { body, mac } = engine.macs.make('checkpoint', {
    ...next,
    time,
    counter: prior.counter + 1,
  })
  return { outputs: [body, mac] }
}

/** The signed note of a checkpoint row. */
export function signNote(engine: Engine, call: Call): Outcome {
  const { size, root } = rowAs(engine, call, 0, 'checkpoint')
  const body = { realmUid: engine.macs.realmUid, size, root }
  const key = engine.keys.newest('audit')
  const digest = createHash('sha256').update(checkpointBody(body)).digest()
  const signature = engine.token.sign(mechanisms.ecdsa, key.handle, digest, 64)
  return {
    output: Buffer.from(formatCheckpoint(body, key.publicKey, rawToDer(signature)), 'utf8'),
  }
}
