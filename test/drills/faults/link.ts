import assert from 'node:assert/strict'
import type { Fault } from '../fault.ts'
import type { Links } from '../links.ts'
import type { Relay, Traffic, Way } from '../relay.ts'

const SECONDS = 5
const DELAY_MS = 300

/** `met` counts what must meet the fault while it lasts: a link that nobody uses does nothing to anybody. */
function onLink(
  name: string,
  relay: Relay,
  begin: (relay: Relay) => void,
  ...met: readonly ((traffic: Traffic) => number)[]
): Fault {
  let before = relay.traffic
  return {
    name,
    seconds: SECONDS,
    begin: () => {
      begin(relay)
      before = relay.traffic
    },
    end: () => {
      const during = relay.traffic
      relay.restore()
      for (const count of met) assert.ok(count(during) > count(before), `${name}: it met nothing`)
    },
  }
}

const bytes =
  (way: Way) =>
  (traffic: Traffic): number =>
    traffic.bytes[way]

/** Each way takes half of it. */
export const slow = (links: Links, to: string): Fault =>
  onLink(
    `${DELAY_MS} ms of delay on the way to ${to} and back`,
    links.to(to),
    (relay) => {
      relay.delay(DELAY_MS / 2, 'there', 'back')
    },
    bytes('there'),
    bytes('back'),
  )

export const silentThere = (links: Links, to: string): Fault =>
  onLink(
    `nothing reaches ${to}`,
    links.to(to),
    (relay) => {
      relay.lose('there')
    },
    bytes('there'),
  )

export const silentBack = (links: Links, to: string): Fault =>
  onLink(
    `nothing comes back from ${to}`,
    links.to(to),
    (relay) => {
      relay.lose('back')
    },
    bytes('back'),
  )

export const silent = (links: Links, to: string): Fault =>
  onLink(
    `nothing goes to ${to} nor comes back`,
    links.to(to),
    (relay) => {
      relay.lose('there', 'back')
    },
    bytes('there'),
  )

export const cut = (links: Links, to: string): Fault =>
  onLink(
    `connections to ${to} cut and refused`,
    links.to(to),
    (relay) => {
      relay.cut()
    },
    ({ connections }) => connections,
  )
