import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A committed vector file, in the type that its test knows it has. */
export function readVectors(file: string): unknown {
  return JSON.parse(readFileSync(join(import.meta.dirname, '../../vectors', file), 'utf8'))
}

/** Bytes of a vector. */
export const fromHex = (digits: string): Buffer => Buffer.from(digits, 'hex')
