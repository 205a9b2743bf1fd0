import { Hsm } from './hsm.ts'
import { makeTestToken } from './test-token.ts'
import type { TestToken } from './test-token.ts'
import type { HsmOptions } from './types.ts'

/** A started HSM with a token of its own, for the tests of one `describe`. */
export interface TestHsm {
  readonly hsm: Hsm
  readonly token: TestToken
}

/** Makes it before the tests and removes it after them. For tests only. */
export function useTestHsm(changes: Partial<HsmOptions> = {}, realm?: string): () => TestHsm {
  let made: TestHsm | undefined
  before(async () => {
    const token = makeTestToken(realm)
    let complete = false
    const pool = (ready: number, size: number) => {
      complete = ready === size
    }
    const hsm = new Hsm({ ...token.options, ...changes, meters: { ...changes.meters, pool } })
    made = { hsm, token }
    await hsm.start()
    await eventually(() => complete, 10_000, 'all workers are ready')
  })
  after(async () => {
    await made?.hsm.stop()
    made?.token.remove()
  })
  return () => {
    if (!made) throw new Error('the HSM is made before the first test')
    return made
  }
}

/** Waits for a condition, with a limit. */
export async function eventually(
  condition: () => boolean,
  milliseconds: number,
  what: string,
): Promise<void> {
  const deadline = performance.now() + milliseconds
  while (!condition()) {
    if (performance.now() > deadline) throw new Error(`not within ${milliseconds} ms: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
