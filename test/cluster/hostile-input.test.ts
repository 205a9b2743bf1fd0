import assert from 'node:assert/strict'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import type { Socket } from 'node:net'
import { SERVICES } from '@strongroom/local-cluster'
import type { ServiceName } from '@strongroom/local-cluster'
import { RawHttp2 } from '@strongroom/testkit/raw-http2'
import { attacks } from './hostile-attacks.ts'
import { HostileCluster } from './hostile-cluster.ts'

const GROWTH_MIB_MAX = 64
const ORDINARY_MS_MAX = 1000
const ORDINARY_CALLS = 6
const PER_ADDRESS_MAX = 256
const PORTS = ['user', 'peer', 'peer without a certificate'] as const

describe('hostile input', () => {
  let hostile: HostileCluster
  /** Open from the start on, without a word. */
  const silent: Socket[] = []

  const optionsOf = (name: ServiceName, port: (typeof PORTS)[number]) => {
    const { listeners } = hostile.replica(name)
    if (port !== 'peer') return { port: port === 'user' ? listeners.user : listeners.peer }
    const { certificateFile, keyFile } = hostile.cluster.facts.certificates.peer.secret
    return { port: listeners.peer, cert: readFileSync(certificateFile), key: readFileSync(keyFile) }
  }
  const opened = (port: number, text = '') => {
    const socket = connect(port, '127.0.0.1')
    socket.on('error', () => undefined)
    // A socket that nobody reads does not notice its end.
    socket.resume()
    socket.write(text)
    return socket
  }

  before(async function () {
    this.timeout(180_000)
    hostile = await HostileCluster.open()
    for (const name of SERVICES) {
      const { user, peer } = hostile.replica(name).listeners
      silent.push(opened(user), opened(peer))
    }
  })
  after(() => {
    for (const socket of silent) socket.destroy()
    hostile.close()
  })

  /** Ordinary calls while an attack goes on; each must succeed in time. */
  const meanwhile = async (name: ServiceName, what: string, attack: Promise<unknown>) => {
    const times: number[] = []
    let most = 0
    const going = new Set([attack])
    const ending = attack.finally(() => going.clear())
    while (times.length < ORDINARY_CALLS || going.size > 0) {
      const ms = await hostile.ordinaryMs(name).catch((cause: unknown) => {
        hostile.assertAlive(name, what)
        throw new Error(`${what}: an ordinary call failed`, { cause })
      })
      times.push(ms)
      most = Math.max(most, hostile.residentMiB(name))
    }
    await ending
    const slowest = Math.max(...times)
    assert.ok(slowest <= ORDINARY_MS_MAX, `${what}: an ordinary call took ${slowest.toFixed()} ms`)
    hostile.assertAlive(name, what)
    return { times, most }
  }

  for (const name of SERVICES) {
    for (const port of PORTS) {
      it(`does no harm at the ${port} port of ${name}`, async function () {
        this.timeout(60_000)
        const options = optionsOf(name, port)
        const before = hostile.residentMiB(name)
        let most = { resident: before, what: 'nothing' }
        const times: number[] = []
        // Left open to the end, so that what each attack holds adds up.
        const connections: RawHttp2[] = []
        for (const [what, attack] of Object.entries(attacks)) {
          let taken = 0
          const open = async () => {
            const raw = await RawHttp2.open(options)
            if (raw === undefined) return undefined
            taken += 1
            connections.push(raw)
            return raw
          }
          const path = hostile.path(name)
          // An unknown method takes another way through the server than a known one.
          const attacking = Promise.all([attack(open, path), attack(open, '/strongroom.No/Method')])
          const during = await meanwhile(name, what, attacking)
          assert.equal(taken, 2, `${what}: ${taken.toString()} connections were taken`)
          times.push(...during.times)
          if (during.most > most.resident) most = { resident: during.most, what }
        }
        for (const raw of connections) raw.close()
        await meanwhile(name, 'the end of all connections', Promise.resolve())
        times.sort((a, b) => a - b)
        const [median = 0, max = 0] = [times[times.length >> 1], times.at(-1)]
        const grown = most.resident - before
        console.log(
          `hostile frames, ${name} ${port}: ${(2 * Object.keys(attacks).length).toString()} attacks, ` +
            `${times.length.toString()} ordinary calls, median ${median.toFixed(1)} ms, max ${max.toFixed(1)} ms; ` +
            `resident ${before.toFixed()} MiB, at most ${grown.toFixed()} MiB more (${most.what})`,
        )
        assert.ok(grown <= GROWTH_MIB_MAX, `${most.what}: ${grown.toFixed()} MiB more`)
      })
    }

    it(`cannot take more connections of ${name} than one address may`, async function () {
      this.timeout(60_000)
      for (const port of ['user', 'peer'] as const) {
        const options = optionsOf(name, port)
        const connections: RawHttp2[] = []
        const flood = async () => {
          for (let group = 0; group < 8; group += 1) {
            const some = await Promise.all(Array.from({ length: 50 }, () => RawHttp2.open(options)))
            connections.push(...some.filter((raw) => raw !== undefined))
          }
        }
        const { times } = await meanwhile(name, '400 connections', flood())
        const open = connections.filter(({ isClosed }) => !isClosed).length
        for (const raw of connections) raw.close()
        assert.ok(open >= 32 && open <= PER_ADDRESS_MAX, `${open.toString()} are open`)
        console.log(
          `hostile connections, ${name} ${port}: 400 opened, ${open.toString()} taken, ` +
            `ordinary calls at most ${Math.max(...times).toFixed()} ms`,
        )
      }
    })

    it(`does no harm at the operations port of ${name}`, async () => {
      const port = hostile.replica(name).listeners.operations
      const texts = [
        '\0'.repeat(4096),
        'GET /metrics HTTP/1.1\r\nhost: x\r\nx: ' + 'y'.repeat(100_000),
        'POST /metrics HTTP/1.1\r\nhost: x\r\ncontent-length: 99999999999\r\n\r\n',
        'GET /../../etc/passwd HTTP/1.1\r\nhost: x\r\n\r\n',
        'GET /readyz HT',
      ]
      const sockets = Array.from({ length: 200 }, (_, turn) =>
        opened(port, texts[turn % texts.length]),
      )
      const answer = await fetch(`http://127.0.0.1:${port.toString()}/readyz`, {
        signal: AbortSignal.timeout(ORDINARY_MS_MAX),
      })
      assert.equal(answer.status, 200)
      for (const socket of sockets) socket.destroy()
      await meanwhile(name, 'the operations port', Promise.resolve())
    })
  }

  it('is not waited for without end: a connection without a handshake is closed', async function () {
    this.timeout(20_000)
    for (const socket of silent)
      if (!socket.closed) await once(socket, 'close', { signal: AbortSignal.timeout(15_000) })
  })
})
