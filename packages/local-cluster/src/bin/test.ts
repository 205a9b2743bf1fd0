// `npm test`: all suites, one after the other, but for the drills, which take as long as the rest together.
// `npm run test:unit -- 'services/auth/**/*.test.ts' --grep vault` runs a part.
import { spawn } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { ROOT } from '../layout.ts'

const SUITES: Readonly<Record<string, readonly string[]>> = {
  unit: ['packages/*/src/**/*.test.ts', 'services/*/src/**/*.test.ts'],
  contract: ['test/contract/**/*.test.ts'],
  integration: ['test/integration/**/*.test.ts'],
  cluster: ['test/cluster/**/*.test.ts'],
  drills: ['test/drills/**/*.test.ts'],
}
/** Runs when it is named. */
const BY_NAME_ONLY = 'drills'
const SUITE_MINUTES_MAX = 18
const DRILLS_MINUTES_MAX = 22

interface Totals {
  readonly passed: number
  readonly failed: number
}

const [first = '', ...rest] = process.argv.slice(2)
const isSuite = first in SUITES
const suites = isSuite ? [first] : Object.keys(SUITES).filter((name) => name !== BY_NAME_ONLY)
const args = isSuite ? rest : process.argv.slice(2)

let passed = 0
let failed = 0
for (const suite of suites) {
  const totals = await runSuite(suite, args)
  passed += totals.passed
  failed += totals.failed
}
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1

async function runSuite(suite: string, mochaArgs: readonly string[]): Promise<Totals> {
  const files = globSync(SUITES[suite] ?? [], { cwd: ROOT }).sort()
  const named = mochaArgs.some((argument) => argument.endsWith('.ts'))
  if (files.length === 0 && !named) return { passed: 0, failed: 0 }
  console.log(`\n── ${suite} ${'─'.repeat(60 - suite.length)}`)
  const directory = mkdtempSync(join(tmpdir(), 'strongroom-totals-'))
  const file = join(directory, 'totals.json')
  try {
    const status = await mocha(suite, file, [...(named ? [] : files), ...mochaArgs])
    return totalsOf(file, status)
  } finally {
    rmSync(directory, { recursive: true })
  }
}

function totalsOf(file: string, status: number): Totals {
  let totals: { passes: number; failures: number; pending: number }
  try {
    totals = JSON.parse(readFileSync(file, 'utf8')) as typeof totals
  } catch {
    console.error(`mocha ended (${status}) without a result`)
    return { passed: 0, failed: 1 }
  }
  // A test that was skipped proves nothing.
  const failures = totals.failures + totals.pending
  return { passed: totals.passes, failed: failures === 0 && status !== 0 ? 1 : failures }
}

async function mocha(
  suite: string,
  totalsFile: string,
  mochaArgs: readonly string[],
): Promise<number> {
  const minutesMax = suite === BY_NAME_ONLY ? DRILLS_MINUTES_MAX : SUITE_MINUTES_MAX
  const reporter = join(import.meta.dirname, '../totals-reporter.cjs')
  const bin = join(ROOT, 'node_modules/mocha/bin/mocha.js')
  const options = ['--reporter', reporter, '--forbid-only', '--exit']
  const child = spawn(
    'setpriv',
    ['--pdeathsig', 'KILL', '--', process.execPath, bin, ...options, ...mochaArgs],
    {
      cwd: ROOT,
      env: { ...process.env, STRONGROOM_TOTALS_FILE: totalsFile },
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  )
  const patience = new AbortController()
  void sleep(minutesMax * 60_000, undefined, { signal: patience.signal }).then(
    () => {
      console.error(`the suite did not end in ${minutesMax} minutes`)
      child.kill('SIGKILL')
    },
    () => undefined,
  )
  const status = await new Promise<number>((resolve) => {
    child.on('error', () => resolve(1))
    child.on('close', (code) => resolve(code ?? 1))
  })
  patience.abort()
  return status
}
