import { Socket } from 'node:net'
import { NeedsRows } from './call-rows.ts'
import type { Outcome } from './call-rows.ts'
import { Engine } from './engine.ts'
import { Refusal } from './faults.ts'
import { FrameReader, decodeToWorker, encodeFromWorker } from './frames.ts'
import type { Call, Ending, FromWorker } from './frames.ts'
import { TokenProblem, codeOf } from './token.ts'
import type { TokenOptions } from './token.ts'
import { isVerb, verbs } from './verbs.ts'

/**
 * A worker process: one PKCS#11 library, one login, synchronous calls only. It says Ready once, Alive while its canary
 * lives, and ends when the canary fails, so that a fresh process initialises the module again: no caller can cause that
 * with an input, and nothing of a broken library state is left.
 */
const CANARY_MILLISECONDS = 400
const SWEEP_MILLISECONDS = 60_000
const EXIT_FINAL = 77
const EXIT_AGAIN = 75

const pipe = new Socket({ fd: 3 })
const send = (message: FromWorker): void => {
  pipe.write(encodeFromWorker(message))
}

function start(): Engine | undefined {
  try {
    return Engine.open(JSON.parse(process.argv[2] ?? '') as TokenOptions)
  } catch (error) {
    const known = error instanceof TokenProblem
    end({
      problem: known ? error.problem : 'MODULE_FAILED',
      message: known ? error.message : `the module failed (${codeOf(error)})`,
      final: known && error.final,
    })
    return undefined
  }
}

let ended = false
function end(ending: Ending): void {
  if (ended) return
  ended = true
  process.exitCode = ending.final ? EXIT_FINAL : EXIT_AGAIN
  for (const timer of timers) clearInterval(timer)
  send({ ending })
  // Without C_Finalize: leaving is clean, finalizing a broken module may not be.
  pipe.end()
  pipe.destroySoon()
}
const timers: NodeJS.Timeout[] = []

const canaryFailed: Ending = {
  problem: 'CANARY_FAILED',
  message: 'a token object cannot be used',
  final: false,
}

function run(engine: Engine, call: Call): Outcome {
  if (!isVerb(call.verb)) return { reason: 'INVALID_FIELD', message: 'no such verb' }
  try {
    const outcome = verbs[call.verb](engine, call)
    // SoftHSM says the same of a bad signature and of a broken device; our own operation tells them apart.
    if (outcome.valid !== false || engine.canary()) return outcome
  } catch (error) {
    if (error instanceof NeedsRows) return { needsRows: true }
    const refused = error instanceof Refusal
    if (refused && error.reason !== 'DECRYPTION_FAILED') {
      return { reason: error.reason, message: error.message }
    }
    if (engine.canary()) {
      return refused
        ? { reason: error.reason, message: error.message }
        : { reason: 'HSM_UNAVAILABLE', message: `the HSM refused (${codeOf(error)})` }
    }
  }
  end(canaryFailed)
  return { reason: 'HSM_UNAVAILABLE', message: 'the HSM is away' }
}

function serve(engine: Engine): void {
  const reader = new FrameReader()
  pipe.on('data', (chunk: Buffer) => {
    for (const body of reader.push(chunk)) {
      const { calls } = decodeToWorker(body)
      send({ replies: calls.map((call) => ({ id: call.id, ...run(engine, call) })) })
      body.fill(0)
    }
  })
  const beat = (): void => {
    if (!engine.canary()) {
      end(canaryFailed)
      return
    }
    send({ alive: { keysHeld: engine.material.keys.size, ...engine.material.keys.takeCounts() } })
  }
  timers.push(setInterval(beat, CANARY_MILLISECONDS))
  timers.push(
    setInterval(() => {
      engine.material.sweep()
    }, SWEEP_MILLISECONDS),
  )
  const { keys, macs, probe } = engine
  send({
    ready: {
      realmUid: macs.realmUid,
      macGeneration: macs.generation,
      publicKeys: [...keys.all('token'), ...keys.all('audit')].map(
        ({ name, generation, publicKey }) => ({
          name,
          generation,
          publicKey,
        }),
      ),
      algorithms: [...probe.algorithms],
      keyWrapPad: probe.keyWrapPad.mechanism,
      oaep256Outside: !probe.oaep256Inside,
    },
  })
}

// The parent's end of the pipe closes with the parent: nothing is left to serve then.
pipe.on('close', () => {
  for (const timer of timers) clearInterval(timer)
})
pipe.on('error', () => {
  pipe.destroy()
})
// A terminal's Ctrl-C goes to the whole group; the parent decides when its workers end.
process.on('SIGINT', () => undefined)

const engine = start()
if (engine) serve(engine)
