import { AuditClient } from '@strongroom/guard'
import { readRealm } from '@strongroom/postgres'
import type { Pool } from '@strongroom/postgres'
import { spiffeId } from '@strongroom/rpc'
import { Checkpointer } from './checkpointer.ts'
import { UnsignedTail } from './domain/unsigned-tail.ts'
import { watchLog } from './events.ts'
import type { KeyCrypto } from './peers.ts'
import { appendRecords } from './rpc/append.ts'
import { AppendQueue } from './store/append-queue.ts'
import { LogWriter } from './store/append.ts'
import { CheckpointStore } from './store/checkpoint-store.ts'
import { LeafStore } from './store/leaf-store.ts'
import { Tip } from './store/tip.ts'
import { Tree } from './store/tree-store.ts'

/** What the log is opened with. */
export interface LogOptions {
  readonly pool: Pool
  readonly keyCrypto: KeyCrypto
  readonly trustDomain: string
}

/** Puts the log together: what handlers work with, who signs it, and where this service's own records go. */
export function openLog({ pool, keyCrypto, trustDomain }: LogOptions) {
  const now = () => new Date()
  const tip = new Tip()
  const tail = new UnsignedTail(now)
  const checkpoints = new CheckpointStore(pool)
  const tree = new Tree(pool)
  const deps = {
    log: new AppendQueue(new LogWriter(pool, now), (size) => {
      tip.raise(size)
    }),
    tail,
    now,
    spiffeId: (service: string) => spiffeId(trustDomain, service),
    leaves: new LeafStore(pool, now),
    checkpoints,
    tree,
    tip,
    realmUid: () => readRealm(pool, 'audit'),
    keys: keyCrypto,
  }
  // This service's own records take the same way as everyone's, without the wire.
  const sink = new AuditClient({
    append: async ({ instanceUid, records }) => {
      const peer = deps.spiffeId('audit')
      const indexes = await appendRecords(deps, instanceUid, records, peer)
      return { indexes: indexes.map(String) }
    },
  })
  watchLog(tip, tail)
  return {
    deps,
    sink,
    checkpointer: new Checkpointer({ tree, checkpoints, signer: keyCrypto, tail, tip }),
  }
}
