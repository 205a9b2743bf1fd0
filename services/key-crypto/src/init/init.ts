import { createPool } from '@strongroom/postgres'
import { emptyRoot } from '@strongroom/formats'
import { existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { toPem } from '../domain/public-key.ts'
import { initToken } from '../hsm/init-token.ts'
import type { Say } from '../hsm/init-token.ts'
import { markInitialised } from '../hsm/token-keys.ts'
import type { Engine } from '../hsm/engine.ts'
import { writeFloor } from '../store/checkpoint-floor.ts'
import type { InitConfig } from './config.ts'
import { makeGenesis } from './genesis.ts'
import { ADMINISTRATOR, makeRealm } from './realm.ts'
import { writeRealm } from './write-realm.ts'

/**
 * Makes an installation: HSM keys, roles, the first administrator and the log's first record. Each step finds what an
 * earlier attempt did; once all came to its end, nothing is ever made again.
 */
export async function init(config: InitConfig, say: Say): Promise<void> {
  const { engine, done } = initToken(config, say)
  if (done) {
    // What it wrote beside the HSM may be missing on this machine; what is public is written again.
    await writePublicKey(config, engine)
    say(`realm ${engine.macs.realmUid} is initialised: nothing to do`)
    return
  }
  await makeInstallation(config, engine, say)
  await writePublicKey(config, engine)
  if (!existsSync(config.checkpointFloorFile))
    await writeFloor(config.checkpointFloorFile, { size: 0, root: emptyRoot })
  markInitialised(engine.token, new Date())
  say(`realm ${engine.macs.realmUid} is initialised`)
}

async function makeInstallation(config: InitConfig, engine: Engine, say: Say): Promise<void> {
  const { administratorSecretFile: secretFile, trustDomain } = config
  const unconfirmed = `${secretFile}.unconfirmed`
  const now = new Date()
  const pool = createPool(config, { applicationName: 'strongroom-hsm', connectionsMax: 1 })
  try {
    const outcome = await writeRealm(pool, engine.macs.realmUid, async () => {
      const realm = makeRealm(engine, now)
      // Before the commit: a secret that is lost after it could not be made again.
      await writeFile(unconfirmed, realm.clientSecret.reveal(), 0o600)
      realm.clientSecret.destroy()
      const random = engine.token.random(32)
      return { realm, genesis: makeGenesis(realm, { random, trustDomain, now }) }
    })
    if (outcome === 'there') say('the rows of an earlier attempt are there')
    if (existsSync(unconfirmed)) {
      await rename(unconfirmed, secretFile)
      say(`wrote the client secret of ${ADMINISTRATOR} to ${secretFile}`)
    }
  } finally {
    await pool.end()
  }
}

const writePublicKey = (config: InitConfig, engine: Engine): Promise<void> =>
  writeFile(
    config.auditPublicKeyFile,
    Buffer.from(toPem(engine.keys.newest('audit').publicKey)),
    0o644,
  )

/** Writes it whole, durably, in the place of an older one. */
async function writeFile(path: string, bytes: Buffer, mode: number): Promise<void> {
  const temporary = `${path}.${process.pid}`
  await rm(temporary, { force: true })
  const file = await open(temporary, 'wx', mode)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(temporary, path)
}
