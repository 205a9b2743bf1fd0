import { initToken } from './init-token.ts'
import type { InitTokenOptions } from './init-token.ts'
import { markInitialised } from './token-keys.ts'

// A process of its own: SoftHSM reads its configuration once, and a test may want many tokens.
const { engine, done } = initToken(
  JSON.parse(process.argv[2] ?? '') as InitTokenOptions,
  () => undefined,
)
if (!done) markInitialised(engine.token, new Date())
