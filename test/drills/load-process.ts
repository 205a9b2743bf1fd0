// The independent client: a process of its own that calls every replica of every service in volleys, keeps what
// each call came to, and knows nothing of what is done to the cluster meanwhile.
import { SERVICES } from '@strongroom/local-cluster'
import type { ServiceName } from '@strongroom/local-cluster'
import { monotonicMs, nextVolley } from './calls.ts'
import type { Call, LoadOrder, LoadReport } from './calls.ts'
import { Caller } from './caller.ts'
import { ASKING, askToken } from './workload.ts'

/**
 * So many are under way at each service at most: an outage fills them, and no more is asked until they come back. A call of
 * secret takes twice as long as others, since key-crypto has a part in it.
 */
const WORKERS: Readonly<Record<ServiceName, number>> = {
  auth: 8,
  secret: 16,
  'key-crypto': 8,
  certificate: 8,
  audit: 8,
}
const REPORT_EVERY_MS = 100
/** One of so many goes on while the rest is asked as fast as it comes back: more at once would queue, and gain nothing. */
const FINISHING = 3
/** A token is fetched anew after so long, or when it is refused. */
const TOKEN_MS = 600_000

let stopping = false
/** Whoever has enough acknowledged asks no more, and the others as fast as they can. */
let finishing = false
let calls: Call[] = []
const acknowledged = Object.fromEntries(SERVICES.map((name) => [name, 0])) as Record<
  ServiceName,
  number
>

process.on('disconnect', () => process.exit())
process.on('message', (message: LoadOrder | 'finish' | 'stop') => {
  if (message === 'stop') stopping = true
  else if (message === 'finish') finishing = true
  else void run(message)
})

function report(message: LoadReport): void {
  process.send?.(message)
}

function flush(): void {
  if (calls.length === 0) return
  report({ calls })
  calls = []
}

async function run(order: LoadOrder): Promise<void> {
  const caller = new Caller(order)
  const timer = setInterval(flush, REPORT_EVERY_MS)
  await Promise.all(
    SERVICES.map(async (name) => {
      const tokens = new TokenOf(name, caller, order)
      const workers = Array.from({ length: WORKERS[name] }, (_, at) =>
        work(name, at, tokens, caller, order),
      )
      await Promise.all(workers)
    }),
  )
  clearInterval(timer)
  flush()
  caller.close()
  report({ done: true })
}

async function work(
  name: ServiceName,
  at: number,
  tokens: TokenOf,
  caller: Caller,
  order: LoadOrder,
): Promise<void> {
  const ask = ASKING[name](order)
  for (let turn = 0; !stopping; turn++) {
    if (finishing && (acknowledged[name] >= order.enough || at % FINISHING !== 0)) return
    if (!finishing) await nextVolley()
    // Each at another place of its round, so that a volley has some of everything, at every replica.
    const asked = ask(turn + at)
    const isPublic = asked.rpc === 'IssueToken'
    const token = isPublic ? undefined : await tokens.get()
    if (token === undefined && !isPublic) continue
    const { call } = await caller.call(
      name,
      (turn + (at >> 1)) % caller.replicas(name),
      asked,
      token,
    )
    calls.push(call)
    if (call.status === 'OK') acknowledged[name] += 1
    if (call.status === 'UNAUTHENTICATED') tokens.refused()
    if (call.made !== undefined) asked.acknowledged?.(call.made)
  }
}

/** The token for one service, fetched when there is none that counts. */
class TokenOf {
  readonly #name: ServiceName
  readonly #caller: Caller
  readonly #order: LoadOrder
  #token: string | undefined
  #until = 0
  #turn = 0
  #fetching: Promise<string | undefined> | undefined

  constructor(name: ServiceName, caller: Caller, order: LoadOrder) {
    this.#name = name
    this.#caller = caller
    this.#order = order
  }

  /** Undefined when none is to be had now. */
  get(): Promise<string | undefined> {
    if (this.#token !== undefined && monotonicMs() < this.#until) {
      return Promise.resolve(this.#token)
    }
    this.#fetching ??= this.#fetch().finally(() => (this.#fetching = undefined))
    return this.#fetching
  }

  refused(): void {
    this.#until = 0
  }

  async #fetch(): Promise<string | undefined> {
    const ask = askToken(this.#order, this.#name)
    this.#turn += 1
    const replica = this.#turn % this.#caller.replicas('auth')
    const { call, answer } = await this.#caller.call('auth', replica, ask, undefined)
    calls.push(call)
    if (answer === undefined) return undefined
    this.#token = (answer as { accessToken: string }).accessToken
    this.#until = monotonicMs() + TOKEN_MS
    return this.#token
  }
}
