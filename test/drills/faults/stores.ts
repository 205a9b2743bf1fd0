import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Cluster, Postgres, Redis } from '@strongroom/local-cluster'
import pg from 'pg'
import type { Fault } from '../fault.ts'

const GONE_SECONDS = 4

export function postgresStopped(cluster: Cluster): Fault {
  const postgres = postgresOf(cluster)
  return {
    name: 'Postgres stopped and started',
    seconds: GONE_SECONDS,
    begin: () => postgres.stop(),
    end: () => postgres.start(),
    ends: ['postgres'],
    refuses: true,
  }
}

export function postgresKilled(cluster: Cluster): Fault {
  const postgres = postgresOf(cluster)
  return {
    name: 'kill -9 of Postgres, all of its processes',
    seconds: 0,
    begin: () => postgres.kill(),
    end: () => undefined,
    ends: ['postgres'],
  }
}

/** Every connection but the one that does it is cut, over and over. */
export function connectionsCut(cluster: Cluster): Fault {
  return {
    name: 'connections to Postgres cut, ten times',
    seconds: 0,
    begin: async () => {
      const client = new pg.Client({ connectionString: cluster.databaseAdminUrl })
      await client.connect()
      try {
        for (let times = 0; times < 10; times++) {
          const { rowCount } = await client.query(
            'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND usename IS NOT NULL',
          )
          assert.ok(rowCount, 'there was no connection to cut')
          await sleep(250)
        }
      } finally {
        await client.end()
      }
    },
    end: () => undefined,
  }
}

/** Redis holds nothing that is true: without it every call succeeds. */
export function redisStopped(cluster: Cluster): Fault {
  const redis = redisOf(cluster)
  return {
    name: 'Redis stopped and started',
    seconds: GONE_SECONDS,
    begin: () => redis.stop(),
    end: () => redis.start(),
    ends: ['redis'],
    harmless: true,
  }
}

function postgresOf({ postgres }: Cluster): Postgres {
  assert.ok(postgres, 'the cluster has no Postgres of its own')
  return postgres
}

function redisOf({ redis }: Cluster): Redis {
  assert.ok(redis, 'the cluster has no Redis of its own')
  return redis
}
