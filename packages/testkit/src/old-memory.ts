import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

type Collect = (how: { type: 'minor' | 'major' }) => void

const oldBytes = (): number =>
  getHeapSpaceStatistics()
    .filter(({ space_name }) => !space_name.startsWith('new_'))
    .reduce((sum, { space_used_size }) => sum + space_used_size, 0)

/**
 * Bytes by which memory grows that lives until the next full collection at least, over so many `turns` of `work`. After each,
 * what is young is collected twice: what is still held then is old.
 */
export async function growthOfOld(
  turns: number,
  work: () => void | Promise<void>,
): Promise<number> {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as Collect
  collect({ type: 'major' })
  const before = oldBytes()
  for (let turn = 0; turn < turns; turn++) {
    await work()
    collect({ type: 'minor' })
    collect({ type: 'minor' })
  }
  return oldBytes() - before
}
