/* Writes the vectors. A format that changes needs a new kind or version tag: a difference here is a broken installation. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { vectorText, vectors } from './vectors.ts'

const folder = join(import.meta.dirname, '../../vectors')
for (const [file, value] of Object.entries(vectors()))
  writeFileSync(join(folder, file), vectorText(value))
