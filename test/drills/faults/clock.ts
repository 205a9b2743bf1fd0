import assert from 'node:assert/strict'
import { existsSync, globSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Cluster } from '@strongroom/local-cluster'
import type { Fault } from '../fault.ts'

const SECONDS = 6
/** Node writes the `Date` of an answer once a second. */
const DATE_AFTER_MS = 2000
const DATE_WITHIN_MS = 5000

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

  /** Sets the clock, and back again. Every service must then say another time: a clock that was not set disturbs nobody. */
  set(hours: number, { services }: Pick<Cluster, 'services'>): Fault {
    return {
      name: `clocks set ${hours > 0 ? 'forward' : 'back'} by ${Math.abs(hours)} h, and right again`,
      seconds: SECONDS,
      begin: () => {
        this.#write(hours)
      },
      meanwhile: async () => {
        await sleep(DATE_AFTER_MS)
        for (const { name, listeners } of services) {
          const { headers } = await fetch(`http://127.0.0.1:${listeners.operations}/healthz`)
          const ahead = Date.parse(headers.get('date') ?? '') - Date.now()
          const off = Math.abs(ahead - hours * 3_600_000)
          assert.ok(off < DATE_WITHIN_MS, `${name}'s clock is ahead by ${ahead} ms`)
        }
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
