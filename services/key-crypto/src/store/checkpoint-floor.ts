import { open, readFile, rename } from 'node:fs/promises'
import { dirname } from 'node:path'

/** The highest checkpoint that this replica has seen, kept outside Postgres: a restored database cannot take it back. */
export interface Floor {
  readonly size: number
  /** 32 bytes. */
  readonly root: Buffer
}

const FORM = /^strongroom-checkpoint-floor\/1\n(0|[1-9][0-9]{0,15})\n([0-9a-f]{64})\n$/

export const formatFloor = ({ size, root }: Floor): string =>
  `strongroom-checkpoint-floor/1\n${size}\n${root.toString('hex')}\n`

/** Throws when the text is not a floor. */
export function parseFloor(text: string): Floor {
  const [, size, root] = FORM.exec(text) ?? []
  if (size === undefined || root === undefined) throw new Error('not a checkpoint floor')
  return { size: Number(size), root: Buffer.from(root, 'hex') }
}

/** The file of the floor. A missing one ends the start: `strongroom-hsm checkpoint adopt` makes it anew. */
export class CheckpointFloor {
  readonly #path: string
  #floor: Floor
  #writing: Promise<void> = Promise.resolve()

  private constructor(path: string, floor: Floor) {
    this.#path = path
    this.#floor = floor
  }

  static async open(path: string): Promise<CheckpointFloor> {
    return new CheckpointFloor(path, parseFloor(await readFile(path, 'utf8')))
  }

  get floor(): Floor {
    return this.#floor
  }

  /** Raises it, durably, before the checkpoint leaves this process. */
  async raise(next: Floor): Promise<void> {
    const turn = this.#writing.then(async () => {
      if (next.size <= this.#floor.size) return
      await writeDurably(this.#path, formatFloor(next))
      this.#floor = next
    })
    this.#writing = turn.catch(() => undefined)
    await turn
  }
}

/** Writes a floor where none is yet, or another: for init and adoption. */
export const writeFloor = (path: string, floor: Floor): Promise<void> =>
  writeDurably(path, formatFloor(floor))

async function writeDurably(path: string, text: string): Promise<void> {
  const temporary = `${path}.${process.pid}`
  const file = await open(temporary, 'w', 0o600)
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(temporary, path)
  const folder = await open(dirname(path), 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
