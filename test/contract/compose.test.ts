import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { EnvSource } from '@strongroom/config'
import { ALLOCATOR, NODE_FLAGS, POSTGRES_SETTINGS, SERVICES } from '@strongroom/local-cluster'
import type { ServiceName } from '@strongroom/local-cluster'
import { parse } from 'yaml'

const root = fileURLToPath(new URL('../..', import.meta.url))
const run = promisify(execFile)

interface Container {
  readonly user?: string
  readonly image: string
  readonly command?: string[]
  readonly environment?: Readonly<Record<string, string>>
  readonly volumes?: readonly string[]
  readonly ports?: readonly string[]
  readonly networks?: readonly string[]
  readonly network_mode?: string
  readonly privileged?: boolean
  readonly read_only?: boolean
  readonly cap_drop?: readonly string[]
  readonly cap_add?: readonly string[]
  readonly security_opt?: readonly string[]
  readonly ulimits?: { readonly core?: number }
  readonly mem_limit?: string
  readonly pids_limit?: number
  readonly stop_grace_period?: string
  readonly restart?: string
  readonly build?: { readonly dockerfile: string }
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>
  readonly healthcheck?: { readonly test: readonly string[] }
}

const file = readFileSync(join(root, 'docker-compose.yml'), 'utf8')
const { services: containers } = parse(file, { merge: true }) as {
  services: Readonly<Record<string, Container>>
}
const all = Object.entries(containers)
const container = (name: string): Container => {
  const found = containers[name]
  assert.ok(found, `no container ${name}`)
  return found
}
/** `[volume, path, mode]` of each mount. */
const mounts = (name: string): string[][] =>
  (container(name).volumes ?? []).map((volume) => volume.split(':'))

const comesAfter = (name: string, first: string): boolean =>
  name === first ||
  Object.keys(container(name).depends_on ?? {}).some((needed) => comesAfter(needed, first))

/** Reads a service's configuration, and tells which variables it asked for. */
async function readBy(service: ServiceName, environment: EnvSource): Promise<Set<string>> {
  const { readConfig } = (await import(join(root, 'services', service, 'src/config.ts'))) as {
    readConfig: (source: EnvSource) => object
  }
  const asked = new Set<string>()
  readConfig(
    new Proxy(environment, {
      get: (source, name) => {
        if (typeof name === 'string') asked.add(name)
        return typeof name === 'string' ? source[name] : undefined
      },
    }),
  )
  return asked
}

describe('docker-compose.yml', () => {
  it('has every service', () => {
    for (const service of SERVICES)
      assert.deepEqual(container(service).command, [`services/${service}/src/main.ts`])
  })

  it('is accepted by docker-compose', async function () {
    this.timeout(30_000)
    await run('docker-compose', ['-f', 'docker-compose.yml', 'config', '--quiet'], { cwd: root })
  })

  it('lets nothing in a container do more than it must', () => {
    for (const [name, { privileged, read_only, cap_drop, cap_add, ...rest }] of all) {
      assert.notEqual(privileged, true, name)
      assert.equal(read_only, true, name)
      assert.deepEqual(cap_drop, ['ALL'], name)
      // Only what gives away files to their owners, and that one talks to nobody.
      assert.equal(cap_add !== undefined, name === 'hand-out', name)
      assert.deepEqual(rest.security_opt, ['no-new-privileges:true'], name)
      assert.equal(rest.ulimits?.core, 0, name)
      assert.match(rest.mem_limit ?? '', /^\d+[mg]$/, name)
      assert.ok((rest.pids_limit ?? 0) > 0, name)
      assert.ok(!(rest.volumes ?? []).some((volume) => /^[./~]|docker\.sock/.test(volume)), name)
    }
    assert.equal(container('hand-out').network_mode, 'none')
  })

  it('shows ports to this machine alone, and only those of users', () => {
    const shown = all.flatMap(([, { ports }]) => ports ?? [])
    assert.equal(shown.length, SERVICES.length)
    for (const port of shown) assert.match(port, /^127\.0\.0\.1:\d+:21000$/)
    assert.equal(new Set(shown).size, shown.length)
    const client = JSON.parse(readFileSync(join(root, 'deploy/compose-client.json'), 'utf8')) as {
      endpoints: Record<string, string>
    }
    const endpoints = SERVICES.map((name) => [name, container(name).ports?.[0]?.slice(0, -6)])
    assert.deepEqual(client.endpoints, Object.fromEntries(endpoints))
  })

  it('runs each service as a user of its own, none as root', () => {
    const users = SERVICES.map((service) => container(service).user ?? '')
    for (const user of users) assert.match(user, /^100\d\d$/)
    assert.equal(new Set(users).size, SERVICES.length)
    for (const [name, { user }] of all) if (name !== 'hand-out') assert.notEqual(user, '0', name)
    const dockerfile = readFileSync(join(root, 'deploy/Dockerfile'), 'utf8')
    assert.equal(dockerfile.match(/^USER (.*)$/m)?.[1], 'strongroom-ceremony')
    for (const service of SERVICES)
      assert.match(dockerfile, new RegExp(`for name in.* ${service}\\b`))
  })

  it('runs Node as npm run up does', () => {
    const dockerfile = readFileSync(join(root, 'deploy/Dockerfile'), 'utf8')
    const entry = JSON.parse(dockerfile.match(/^ENTRYPOINT (.*)$/m)?.[1] ?? '') as unknown
    assert.deepEqual(entry, ['node', ...NODE_FLAGS])
    const set = dockerfile.match(/^ENV (.*)$/m)?.[1]?.split(' ') ?? []
    for (const [name, value] of Object.entries(ALLOCATOR))
      assert.ok(set.includes(`${name}=${value}`), name)
  })

  it('lets no heap of Node outgrow its container', () => {
    const heap = NODE_FLAGS.find((flag) => flag.startsWith('--max-old-space-size='))
    const heapMiB = Number(heap?.split('=')[1])
    assert.ok(heapMiB > 0)
    for (const [name, { image, mem_limit: limit = '' }] of all) {
      if (image !== 'strongroom:development') continue
      const limitMiB = Number.parseInt(limit) * (limit.endsWith('g') ? 1024 : 1)
      // Beside the heap stand the stacks, the code and what libraries hold.
      assert.ok(limitMiB >= heapMiB + 256, `${name}: ${limit}`)
    }
  })

  it('lets Postgres serve two replicas of each service', () => {
    assert.ok(Number(POSTGRES_SETTINGS['max_connections']) >= 2 * SERVICES.length * (16 + 3) + 10)
  })

  it('tells Postgres what npm run up tells it', () => {
    const settings = Object.entries(POSTGRES_SETTINGS).map(([name, value]) => `-c${name}=${value}`)
    assert.deepEqual(container('postgres').command, ['postgres', ...settings])
  })

  it('shows each service its own volume and nothing else, the HSM to key-crypto alone', () => {
    for (const service of SERVICES)
      assert.deepEqual(mounts(service), [
        [service, '/own', 'ro'],
        ...(service === 'key-crypto' ? [['hsm', '/hsm']] : []),
      ])
    const holding = (volume: string) =>
      Object.keys(containers).filter((name) => mounts(name).some(([from]) => from === volume))
    assert.deepEqual(holding('hsm').toSorted(), ['hand-out', 'init', 'key-crypto'])
    assert.deepEqual(holding('ceremony').toSorted(), ['certificates', 'hand-out', 'migrate'])
  })

  it('gives each service time to drain, and asks whether it is ready', () => {
    for (const service of SERVICES) {
      const { stop_grace_period: grace, healthcheck, environment } = container(service)
      assert.ok(Number(grace?.match(/^(\d+)s$/)?.[1]) > 10, service)
      const port = environment?.[`${prefixOf(service)}_OPERATIONS_PORT`]
      assert.deepEqual(healthcheck?.test, ['CMD', 'node', 'deploy/is-ready.mjs', port])
    }
  })

  it('builds its image once, before all that run from it', () => {
    const ours = all.filter(([, { image }]) => image === 'strongroom:development')
    const builders = ours.filter(([, { build }]) => build !== undefined)
    assert.deepEqual(
      builders.map(([name]) => name),
      ['certificates'],
    )
    for (const [name] of ours) assert.ok(comesAfter(name, 'certificates'), name)
  })

  it('gives a clone that is its owner’s alone to the users of the services', () => {
    const dockerfile = readFileSync(join(root, 'deploy/Dockerfile'), 'utf8')
    assert.match(dockerfile, /^COPY \. \.$[^]*chmod -R a\+rX \.$[^]*^COPY --from=modules/m)
  })

  it('waits for the Postgres that others reach, not for the one that makes the database', () => {
    const test = container('postgres').healthcheck?.test ?? []
    assert.deepEqual(test.slice(0, 4), ['CMD', 'pg_isready', '-h', '127.0.0.1'])
  })

  it('starts again what it stands on as it starts the services', () => {
    for (const name of [...SERVICES, 'postgres', 'redis'])
      assert.equal(container(name).restart, 'unless-stopped', name)
  })

  describe('with what hand-out.sh gives out', () => {
    let folder: string
    let owners: string[]
    const given = (name: string): string => join(folder, 'volumes', name)

    before(async () => {
      folder = mkdtempSync(join(tmpdir(), 'strongroom-compose-'))
      for (const name of ['certificates', 'passwords'])
        mkdirSync(join(folder, 'ceremony', name), { recursive: true })
      const put = (name: string) => {
        writeFileSync(join(folder, 'ceremony', name), name)
      }
      for (const service of SERVICES) {
        for (const kind of ['user', 'peer'])
          for (const end of ['pem', 'key']) put(`certificates/${service}-${kind}.${end}`)
        put(`passwords/strongroom_${service.replace('-', '_')}.password`)
      }
      for (const name of ['certificates/peer-ca.pem', 'certificates/user-ca.pem']) put(name)
      put('passwords/strongroom_init.password')
      // Who is not root cannot give files away; what would have been given to whom is what counts.
      mkdirSync(join(folder, 'bin'))
      const recorder = `#!/bin/sh\necho "$@" >> '${folder}/owners'\n`
      writeFileSync(join(folder, 'bin/chown'), recorder, { mode: 0o755 })
      await run('sh', ['deploy/hand-out.sh', join(folder, 'ceremony'), join(folder, 'volumes')], {
        cwd: root,
        env: { PATH: `${folder}/bin:${process.env['PATH'] ?? ''}` },
      })
      owners = readFileSync(join(folder, 'owners'), 'utf8').trim().split('\n')
      for (const name of ['pin', 'checkpoint-floor']) writeFileSync(join(given('hsm'), name), name)
    })
    after(() => {
      rmSync(folder, { recursive: true })
    })

    for (const service of SERVICES)
      it(`${service} is told all that it reads and nothing that it does not`, async () => {
        const { environment = {}, user } = container(service)
        const library = join(folder, 'libsofthsm2.so')
        writeFileSync(library, '')
        const here = Object.entries(environment).map(([name, value]): [string, string] => [
          name,
          value
            .replace(/^\/own\//, `${given(service)}/`)
            .replace(/^\/hsm\//, `${given('hsm')}/`)
            .replace('/usr/lib/softhsm/libsofthsm2.so', library),
        ])
        const asked = await readBy(service, Object.fromEntries(here))
        const unknown = Object.keys(environment).filter(
          // The PKCS#11 module's own.
          (name) => !asked.has(name) && name !== 'SOFTHSM2_CONF',
        )
        assert.deepEqual(unknown, [])
        const mine = owners.filter((line) => line.includes(`/volumes/${service}`))
        assert.equal(mine.length, 7)
        for (const line of mine) assert.ok(line.startsWith(`${user ?? ''} `), line)
      })

    it('init and the HSM belong to the user of key-crypto', () => {
      const user = container('key-crypto').user ?? ''
      assert.equal(container('init').user, user)
      const theirs = owners.filter((line) => /\/volumes\/(hsm|init)/.test(line))
      assert.equal(theirs.length, 7)
      for (const line of theirs) assert.ok(line.startsWith(`${user} `), line)
    })
  })
})

const prefixOf = (service: ServiceName): string => service.toUpperCase().replace('-', '_')
