import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'

/** Below these a stranger's message ends the process or fills its memory. */
const floors: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  // CVE-2026-48068 and -48069: one malformed request ended the process.
  '@grpc/grpc-js': { 1: '1.14.4' },
  // GHSA-685m-2w69-288q: endless recursion; CVE-2026-44291: code from a descriptor.
  protobufjs: { 7: '7.5.6', 8: '8.0.2' },
}

interface LockFile {
  readonly packages: Readonly<Record<string, { readonly version?: string }>>
}

const lock = JSON.parse(
  readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'),
) as LockFile

const isAtLeast = (version: string, floor: string): boolean => {
  const [a, b] = [version, floor].map((text) => text.split('.').map(Number))
  const at = [0, 1, 2].find((part) => a?.[part] !== b?.[part])
  return at === undefined || (a?.[at] ?? 0) > (b?.[at] ?? 0)
}

describe('the lock file', () => {
  for (const [name, lowest] of Object.entries(floors)) {
    it(`holds no ${name} with a known hole`, () => {
      const versions = Object.entries(lock.packages)
        .filter(
          ([path]) => path === `node_modules/${name}` || path.endsWith(`/node_modules/${name}`),
        )
        .map(([, { version = '' }]) => version)
      assert.ok(versions.length > 0, `${name} is not there`)
      for (const version of versions) {
        const floor = lowest[Number(version.split('.')[0])]
        assert.ok(floor !== undefined, `${name} ${version}: no floor is known for it`)
        assert.ok(isAtLeast(version, floor), `${name} ${version} is below ${floor}`)
      }
    })
  }

  it('is judged number by number', () => {
    assert.ok(isAtLeast('1.14.10', '1.14.4'))
    assert.ok(!isAtLeast('1.9.9', '1.14.4'))
    assert.ok(isAtLeast('7.5.6', '7.5.6'))
  })
})
