#!/usr/bin/env node
// Writes src/gen/ from proto/. `--check` writes elsewhere and fails on a difference.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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
const googleFiles = ['google/rpc/status.proto', 'google/rpc/error_details.proto']
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
    ...googleFiles,
  ],
  { stdio: ['ignore', 'ignore', 'inherit'] },
)
// A string given for bytes would be read as base64: who means text has to say so. Paths are ours alone.
for (const file of readdirSync(outDir, { recursive: true }).map(String)) {
  if (!file.endsWith('.ts')) continue
  const path = join(outDir, file)
  const text = readFileSync(path, 'utf8')
  const strict = text
    .replaceAll('Buffer | Uint8Array | string', 'Buffer | Uint8Array')
    .replaceAll(`// Original file: ${root}/`, '// Original file: ')
  if (strict !== text) writeFileSync(path, strict)
}
// One index for each of our packages, so that nobody names a path inside gen/.
for (const area of readdirSync(join(outDir, 'strongroom'))) {
  const folder = join(outDir, 'strongroom', area, 'v1')
  const lines = readdirSync(folder)
    .filter((file) => file !== 'index.ts')
    .sort()
    .map((file) => `export type * from './${file}'\n`)
  writeFileSync(join(folder, 'index.ts'), lines.join(''))
}
writeTable()
writeDescriptors()
if (check) {
  try {
    execFileSync('diff', ['-r', outDir, genDir], { stdio: 'inherit' })
  } catch {
    console.error(`${relative(root, genDir)} is stale: npm run generate`)
    process.exitCode = 1
  }
  rmSync(outDir, { recursive: true, force: true })
}

/** The table that src/load.ts works by: which file holds a service or message, what its types are. */
function writeTable() {
  const services = []
  const messages = []
  for (const file of [...files, ...googleFiles]) {
    const folder = file.startsWith('google/')
      ? join(root, 'node_modules/google-proto-files')
      : protoDir
    const text = readFileSync(join(folder, file), 'utf8')
    const area = /^package ([\w.]+);/m.exec(text)[1]
    for (const [, word, name] of text.matchAll(/^(service|message) (\w+)/gm)) {
      const entry = {
        name: `${area}.${name}`,
        file,
        path: `${area.replaceAll('.', '/')}/${name}.ts`,
      }
      ;(word === 'service' ? services : messages).push(entry)
    }
  }
  const alias = (name) => name.replaceAll('.', '_')
  const last = (name) => name.slice(name.lastIndexOf('.') + 1)
  const lines = [
    '// Written by generate.mjs.',
    ...services.map(
      (s) => `import type { ${last(s.name)}Definition as ${alias(s.name)} } from './${s.path}'`,
    ),
    ...messages.map(
      (m) =>
        `import type { ${last(m.name)} as ${alias(m.name)}, ${last(m.name)}Init as ${alias(m.name)}Init } from './${m.path}'`,
    ),
    '',
    '/** Definition of each service by full name. */',
    'export interface Services {',
    ...services.map((s) => `  '${s.name}': ${alias(s.name)}`),
    '}',
    '/** Each top-level message by full name: as received, as sent. */',
    'export interface Messages {',
    ...messages.map(
      (m) => `  '${m.name}': { value: ${alias(m.name)}; init: ${alias(m.name)}Init }`,
    ),
    '}',
    '/** The proto file that holds a service or message. */',
    'export const fileOf: Readonly<Record<keyof Services | keyof Messages, string>> = {',
    ...[...services, ...messages].map((entry) => `  '${entry.name}': '${entry.file}',`),
    '}',
    '',
  ]
  writeFileSync(join(outDir, 'table.ts'), lines.join('\n'))
}

/**
 * The descriptors as buf makes them, for reflection. proto-loader's own ones have camelCase names, one file a package and no
 * imports, which grpcurl does not understand.
 */
function writeDescriptors() {
  const build = (...args) =>
    execFileSync(
      join(root, 'node_modules/.bin/buf'),
      ['build', ...args, '--as-file-descriptor-set', '--exclude-source-info', '-o', '-'],
      { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
    )
  const google = join(root, 'node_modules/google-proto-files')
  const paths = googleFiles.flatMap((file) => ['--path', join(google, file)])
  // Two encoded messages of one type, one after the other, are one with both lists.
  writeFileSync(
    join(outDir, 'descriptors.binpb'),
    Buffer.concat([build(), build(google, ...paths)]),
  )
}
