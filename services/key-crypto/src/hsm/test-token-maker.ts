import { emptyRoot } from '@strongroom/formats'
import { initToken } from './init-token.ts'
import type { InitTokenOptions } from './init-token.ts'
import { markInitialised } from './token-keys.ts'

// A process of its own: SoftHSM reads its configuration once, and a test may want many tokens.
const { engine, done } = initToken(
  JSON.parse(process.argv[2] ?? '') as InitTokenOptions,
  () => undefined,
)
if (!done) markInitialised(engine.token, new Date())
// The log's first checkpoint row, which nothing but init makes.
const first = { counter: 1, size: 0, root: emptyRoot, time: new Date(0) }
const { body, mac } = engine.macs.make('checkpoint', first)
process.stdout.write(JSON.stringify([body.toString('hex'), mac.toString('hex')]))
