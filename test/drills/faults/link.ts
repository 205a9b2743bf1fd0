import type { Fault } from '../fault.ts'
import type { Links } from '../links.ts'
import type { Relay } from '../relay.ts'

const SECONDS = 5
const DELAY_MS = 300

function onLink(name: string, relays: readonly Relay[], begin: (relay: Relay) => void): Fault {
  return {
    name,
    seconds: SECONDS,
    begin: () => {
      for (const relay of relays) begin(relay)
    },
    end: () => {
      for (const relay of relays) relay.restore()
    },
  }
}

/** Each way takes half of it. */
export const slow = (links: Links, to: string): Fault =>
  onLink(`${DELAY_MS} ms of delay on the way to ${to} and back`, [links.to(to)], (relay) => {
    relay.delay(DELAY_MS / 2, 'there', 'back')
  })

export const silentThere = (links: Links, to: string): Fault =>
  onLink(`nothing reaches ${to}`, [links.to(to)], (relay) => {
    relay.lose('there')
  })

export const silentBack = (links: Links, to: string): Fault =>
  onLink(`nothing comes back from ${to}`, [links.to(to)], (relay) => {
    relay.lose('back')
  })

export const silent = (links: Links, to: string): Fault =>
  onLink(`nothing goes to ${to} nor comes back`, [links.to(to)], (relay) => {
    relay.lose('there', 'back')
  })

export const cut = (links: Links, to: string): Fault =>
  onLink(`connections to ${to} cut and refused`, [links.to(to)], (relay) => {
    relay.cut()
  })
