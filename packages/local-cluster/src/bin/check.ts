// `npm run check`: everything that can be said about the repository without running it.
import { spawn } from 'node:child_process'
import { styleText } from 'node:util'

import { ROOT } from '../layout.ts'

const CHECKS: readonly (readonly [string, string, ...string[]])[] = [
  ['format', 'prettier', '--check', '--log-level', 'warn', '.'],
  ['types', 'tsc', '--noEmit'],
  ['lint', 'eslint', '--max-warnings', '0', '.'],
  ['boundaries', 'depcruise', '--output-type', 'err', 'packages', 'services', 'test'],
  ['contracts', 'buf', 'lint', 'proto'],
  ['generated types', process.execPath, 'packages/contracts/generate.mjs', '--check'],
]

const only = process.argv.slice(2)
const unknown = only.filter((name) => !CHECKS.some(([title]) => title === name))
if (unknown.length > 0) {
  console.error(
    `no such check: ${unknown.join(', ')}; there are ${CHECKS.map(([title]) => title).join(', ')}`,
  )
  process.exit(1)
}

let failed = 0
for (const [title, program, ...args] of CHECKS) {
  if (only.length > 0 && !only.includes(title)) continue
  const startedAt = performance.now()
  const { status, output } = await run(program, args)
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  if (status === 0) {
    console.log(`${styleText('green', '✓')} ${title} (${seconds} s)`)
  } else {
    failed += 1
    console.log(`${styleText('red', '✗')} ${title} (${seconds} s)\n\n${output.trimEnd()}\n`)
  }
}
process.exitCode = failed === 0 ? 0 : 1

function run(
  program: string,
  args: readonly string[],
): Promise<{ status: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const collect = (data: Buffer) => (output += data.toString())
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.on('error', (error) => resolve({ status: 1, output: error.message }))
    child.on('close', (code) => resolve({ status: code ?? 1, output }))
  })
}
