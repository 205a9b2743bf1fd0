import { execFileSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Fault } from '../fault.ts'

const FULL_SECONDS = 5
/** Room for the database of a drill, and little more. */
const DISK_MIB = 1024
const PIECE_BYTES = 1024 * 1024

/** A small disk of its own under Postgres' data. Needs the right to mount; fails without it. */
export class SmallDisk {
  readonly #directory: string

  private constructor(directory: string) {
    this.#directory = directory
  }

  /** To be called before the cluster starts in `clusterDirectory`. */
  static mount(clusterDirectory: string): SmallDisk {
    const directory = join(clusterDirectory, 'postgres/data')
    mkdirSync(directory, { recursive: true })
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_MIB}m`, 'strongroom-drill', directory])
    return new SmallDisk(directory)
  }

  /** A file takes what is left of the disk, to the last byte. */
  full(): Fault {
    const filler = join(this.#directory, 'filler')
    return {
      name: `disk full under Postgres (tmpfs of ${DISK_MIB} MiB)`,
      seconds: FULL_SECONDS,
      begin: () => {
        fill(filler)
      },
      end: () => {
        rmSync(filler)
      },
      // It ends its processes where it cannot write its log ahead, and starts again.
      ends: ['postgres'],
      refuses: true,
    }
  }

  unmount(): void {
    execFileSync('umount', [this.#directory])
  }
}

function fill(file: string): void {
  const descriptor = openSync(file, 'wx')
  const piece = Buffer.alloc(PIECE_BYTES)
  try {
    for (;;) writeSync(descriptor, piece)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  } finally {
    closeSync(descriptor)
  }
  const { bavail, bsize } = statfsSync(file)
  if (bavail * bsize > PIECE_BYTES) throw new Error('the disk is not full')
}
