import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const METRIC = /\b(?:counter|gauge|histogram|tally)\(\s*'(strongroom_[a-z_]+)'/g
const LINE = /\blog\.(?:warn|error|fatal)\(\s*(?:\{[^}]*\},\s*)?'([^']+)'/g

const ALARM = /#alarm\('([^']+)'/g

const sources = globSync(['packages/*/src/**/*.ts', 'services/*/src/**/*.ts'], { cwd: root })
  .filter((name) => !/\/gen\/|\/testing\/|\/testkit\/|\.test\.ts$/.test(name))
  .map((name) => readFileSync(`${root}/${name}`, 'utf8'))
const inSources = (pattern: RegExp): string[] => [
  ...new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map(([, found = '']) => found))),
]

describe('docs/operations.md', () => {
  const page = readFileSync(`${root}/docs/operations.md`, 'utf8')

  it('says of every metric what it means', () => {
    const metrics = inSources(METRIC)
    assert.ok(metrics.length > 25, `only ${metrics.length} metrics were found`)
    assert.deepEqual(
      metrics.filter((name) => !page.includes(`\`${name}\``)),
      [],
    )
  })

  it('names no metric that nothing measures', () => {
    const metrics = inSources(METRIC)
    const listed = [...page.matchAll(/`(strongroom_[a-z_]+_[a-z]+)`/g)].map(([, name = '']) => name)
    assert.deepEqual(
      listed.filter((name) => !metrics.includes(name) && name !== 'strongroom_check'),
      [],
    )
  })

  it('says of every warning and error in the logs what to do', () => {
    const lines = [...inSources(LINE), ...inSources(ALARM)]
    assert.ok(lines.length > 25, `only ${lines.length} lines were found`)
    assert.deepEqual(
      lines.filter((line) => !page.includes(`\`${line}\``)),
      [],
    )
  })
})
