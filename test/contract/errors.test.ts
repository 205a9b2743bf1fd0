import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const KINDS =
  'invalid|unauthenticated|denied|missing|exists|conflict|precondition|exhausted|timeout|unavailable|corrupt'
const FAULT = new RegExp(`'(${KINDS})',\\s*'([A-Z][A-Z0-9_]+)'`, 'g')
// A table from reason to kind, as the HSM's faults have it.
const TABLE_ROW = new RegExp(`^ +([A-Z][A-Z0-9_]+): '(${KINDS})',$`, 'gm')

const STATUSES: Readonly<Record<string, string>> = {
  invalid: 'INVALID_ARGUMENT',
  unauthenticated: 'UNAUTHENTICATED',
  denied: 'PERMISSION_DENIED',
  missing: 'NOT_FOUND',
  exists: 'ALREADY_EXISTS',
  conflict: 'ABORTED',
  precondition: 'FAILED_PRECONDITION',
  exhausted: 'RESOURCE_EXHAUSTED',
  timeout: 'DEADLINE_EXCEEDED',
  unavailable: 'UNAVAILABLE',
  corrupt: 'DATA_LOSS',
}
// "NOT_FOUND (KEY_NOT_FOUND, VERSION_NOT_FOUND)", as comments have it.
const SAID = new RegExp(`\\b(${Object.values(STATUSES).join('|')}) +\\(([A-Z0-9_, ]+)\\)`, 'g')

/** Every (kind, reason) pair that our sources can throw. */
function reasonsInSources(): Map<string, Set<string>> {
  const reasons = new Map<string, Set<string>>()
  const files = globSync(['packages/*/src/**/*.ts', 'services/*/src/**/*.ts'], {
    cwd: root,
  }).filter((name) => !/\/gen\/|\/testing\/|\/testkit\/|\.test\.ts$/.test(name))
  for (const file of files) {
    const text = readFileSync(`${root}/${file}`, 'utf8')
    const found = [
      ...[...text.matchAll(FAULT)].map(([, kind = '', reason = '']) => [kind, reason] as const),
      ...[...text.matchAll(TABLE_ROW)].map(([, reason = '', kind = '']) => [kind, reason] as const),
    ]
    for (const [kind, reason] of found) {
      reasons.set(reason, (reasons.get(reason) ?? new Set()).add(kind))
    }
  }
  return reasons
}

describe('docs/errors.md', () => {
  const page = readFileSync(`${root}/docs/errors.md`, 'utf8')
  const sources = reasonsInSources()

  it('lists every reason of the sources', () => {
    assert.ok(
      sources.size > 30,
      `only ${sources.size} reasons were found: has the way faults are made changed?`,
    )
    const missing = [...sources.keys()].filter((reason) => !page.includes(`\`${reason}\``))
    assert.deepEqual(missing, [])
  })

  it('lists no reason that nothing throws', () => {
    const everything = globSync(['packages/*/src/**/*.ts', 'services/*/src/**/*.ts'], { cwd: root })
      .filter((file) => !file.endsWith('.test.ts') && !file.includes('/gen/'))
      .map((file) => readFileSync(`${root}/${file}`, 'utf8'))
      .join('\n')
    const listed = [...page.matchAll(/`([A-Z][A-Z0-9]*_[A-Z0-9_]+)`/g)].map(
      ([, reason = '']) => reason,
    )
    const statuses = ['INVALID_ARGUMENT', 'RESOURCE_EXHAUSTED']
    const idle = listed.filter(
      (reason) => !everything.includes(`'${reason}'`) && !statuses.includes(reason),
    )
    assert.deepEqual(idle, [])
  })

  it('is what the contracts say of statuses', () => {
    const said = globSync('proto/**/*.proto', { cwd: root }).flatMap((file) => {
      const text = readFileSync(`${root}/${file}`, 'utf8').replace(/\n *\/\/ ?/g, ' ')
      return [...text.matchAll(SAID)].flatMap(([, status = '', reasons = '']) =>
        reasons.split(/, */).map((reason) => ({ file, status, reason })),
      )
    })
    assert.ok(said.length > 100, `only ${said.length.toString()} reasons were found`)
    const wrong = said.filter(({ status, reason }) => {
      const [kind = ''] = sources.get(reason) ?? []
      return STATUSES[kind] !== status
    })
    assert.deepEqual(wrong, [])
  })

  it('gives each reason one kind, so that a reason never changes its status', () => {
    const split = [...sources]
      .filter(([, kinds]) => kinds.size > 1)
      .map(([reason, kinds]) => [reason, ...kinds])
    assert.deepEqual(split, [])
  })
})
