import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { codeOf } from './input.ts'

/** Writes what only the file's owner may read, whoever could read a file that was there before. */
export function writePrivately(out: string, bytes: Buffer): void {
  try {
    writeFileSync(out, bytes, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
    // A pipe or a terminal is written to, and not replaced.
    if (statSync(out).isFile()) replaceFile(realpathSync(out), bytes, 0o600)
    else writeFileSync(out, bytes)
  }
}

/** Another file in the place of one that is there: its mode does not count any more, nor who has it open. */
export function replaceFile(out: string, bytes: Buffer, mode: number): void {
  const beside = `${out}.${String(process.pid)}.new`
  try {
    writeFileSync(beside, bytes, { mode, flag: 'wx' })
    renameSync(beside, out)
  } finally {
    rmSync(beside, { force: true })
  }
}
