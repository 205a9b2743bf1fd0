import { existsSync, globSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Fault } from '../fault.ts'

const SECONDS = 6

/** The wall clock of every service, which libfaketime reads from a file at each question. */
export class FakeClock {
  readonly env: Readonly<Record<string, string>>
  readonly #file: string

  constructor(folder: string) {
    this.#file = join(folder, 'clock')
    this.#write(0)
    this.env = {
      LD_PRELOAD: libfaketime(),
      FAKETIME_TIMESTAMP_FILE: this.#file,
      FAKETIME_NO_CACHE: '1',
      // A clock that is set does not move the monotonic one.
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
    }
  }

  /** Sets the clock, and back again. */
  set(hours: number): Fault {
    return {
      name: `clocks set ${hours > 0 ? 'forward' : 'back'} by ${Math.abs(hours)} h, and right again`,
      seconds: SECONDS,
      begin: () => {
        this.#write(hours)
      },
      end: () => {
        this.#write(0)
      },
      // A token is of another time then; its owner fetches another.
      statuses: ['UNAUTHENTICATED'],
    }
  }

  #write(hours: number): void {
    const sign = hours < 0 ? '-' : '+'
    writeFileSync(`${this.#file}.new`, `${sign}${Math.abs(hours) * 3600}\n`)
    // Never half of it.
    renameSync(`${this.#file}.new`, this.#file)
  }
}

function libfaketime(): string {
  const [found] = globSync('/usr/lib/*-linux-gnu/faketime/libfaketime.so.1')
  if (found === undefined || !existsSync(found))
    throw new Error('libfaketime is not installed: apt-get install faketime')
  return found
}
