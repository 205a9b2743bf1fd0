#!/usr/bin/env node
// Writes src/gen/ from proto/. `--check` writes elsewhere and fails on a difference.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const root = join(here, '../..')
const protoDir = join(root, 'proto')
const genDir = join(here, 'src/gen')
const check = process.argv.includes('--check')
const outDir = check ? mkdtempSync(join(tmpdir(), 'strongroom-gen-')) : genDir

const files = readdirSync(protoDir, { recursive: true })
  .map(String)
  .filter((file) => file.endsWith('.proto'))
  .sort()
if (!check) rmSync(genDir, { recursive: true, force: true })
execFileSync(
  join(root, 'node_modules/.bin/proto-loader-gen-types'),
  [
    '--longs=String',
    '--enums=String',
    '--defaults',
    '--oneofs',
    '--includeComments',
    '--includeDirs',
    protoDir,
    join(root, 'node_modules/google-proto-files'),
    '--outDir',
    outDir,
    '--grpcLib',
    '@grpc/grpc-js',
    '--inputTemplate',
    '%sInit',
    '--outputTemplate',
    '%s',
    '--importFileExtension',
    '.ts',
    ...files,
    'google/rpc/status.proto',
    'google/rpc/error_details.proto',
  ],
  { stdio: ['ignore', 'ignore', 'inherit'] },
)
// One index for each of our packages, so that nobody names a path inside gen/.
for (const area of readdirSync(join(outDir, 'strongroom'))) {
  const folder = join(outDir, 'strongroom', area, 'v1')
  const lines = readdirSync(folder)
    .filter((file) => file !== 'index.ts')
    .sort()
    .map((file) => `export type * from './${file}'\n`)
  writeFileSync(join(folder, 'index.ts'), lines.join(''))
}
if (check) {
  try {
    execFileSync('diff', ['-r', outDir, genDir], { stdio: 'inherit' })
  } catch {
    console.error(`${relative(root, genDir)} is stale: npm run generate`)
    process.exitCode = 1
  }
  rmSync(outDir, { recursive: true, force: true })
}
