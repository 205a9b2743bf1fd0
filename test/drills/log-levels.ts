import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '../..')

/**
 * A line is written at every level down to its own, so that trace holds the lines of all others: as long as nobody but the
 * logger looks at the level, which would let a service write at one level what it does not write at a lower.
 */
export function assertAllLevels(files: readonly string[]): void {
  const levels = new Set<string>()
  for (const file of files)
    for (const [, level = ''] of readFileSync(file, 'utf8').matchAll(/^\{"level":"([a-z]+)"/gm))
      levels.add(level)
  assert.ok(levels.has('info') && levels.has('warn'), [...levels].join(' '))
  const lookers = ['packages', 'services']
    .flatMap((part) => sourcesBelow(join(ROOT, part)))
    // It starts services, and runs in none.
    .filter((file) => !file.includes('/local-cluster/'))
    .filter((file) => /\bisLevelEnabled\b|\blog\.level\b/.test(readFileSync(file, 'utf8')))
    .map((file) => relative(ROOT, file))
  assert.deepEqual(lookers, ['packages/telemetry/src/log.ts'])
}

function sourcesBelow(directory: string): string[] {
  return filesBelow(directory).filter(
    (file) => /\/src\/.*\.ts$/.test(file) && !/node_modules|\/testing\/|\.test\.ts$/.test(file),
  )
}

/** Every file in a directory and those in it. */
export function filesBelow(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}
