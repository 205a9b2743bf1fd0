import { ConfigError } from '@strongroom/config'
import type { EnvSource } from '@strongroom/config'
import assert from 'node:assert/strict'
import { readCheckConfig } from '../check/config.ts'
import { readAdoptConfig, readInitConfig } from './config.ts'

const file = import.meta.filename
const url = 'postgres://role@db/strongroom'
const source: EnvSource = {
  KEY_CRYPTO_ENVIRONMENT: 'production',
  KEY_CRYPTO_TRUST_DOMAIN: 'strongroom.test',
  KEY_CRYPTO_PKCS11_LIBRARY: file,
  KEY_CRYPTO_PKCS11_TOKEN_LABEL: 'strongroom',
  KEY_CRYPTO_PKCS11_PIN_FILE: file,
  KEY_CRYPTO_PKCS11_SO_PIN_FILE: file,
  KEY_CRYPTO_CHECKPOINT_FLOOR_FILE: file,
  STRONGROOM_INIT_ADMINISTRATOR_SECRET_FILE: file,
  STRONGROOM_INIT_AUDIT_PUBLIC_KEY_FILE: file,
  KEY_CRYPTO_DATABASE_PASSWORD_FILE: file,
  STRONGROOM_INIT_DATABASE_PASSWORD_FILE: file,
  STRONGROOM_CHECK_DATABASE_PASSWORD_FILE: file,
}
const COMMANDS = [
  ['init', readInitConfig, 'STRONGROOM_INIT_DATABASE_URL'],
  ['checkpoint adopt', readAdoptConfig, 'KEY_CRYPTO_DATABASE_URL'],
  ['check', readCheckConfig, 'STRONGROOM_CHECK_DATABASE_URL'],
] as const

const problemsOf = (read: () => unknown): readonly string[] => {
  try {
    read()
    return []
  } catch (error) {
    if (error instanceof ConfigError) return error.problems
    throw error
  }
}

describe('what strongroom-hsm is told', () => {
  for (const [command, read, name] of COMMANDS) {
    it(`${command} refuses a production database without verified TLS`, () => {
      assert.deepEqual(
        problemsOf(() => read({ ...source, [name]: url })),
        [`${name} needs sslmode=verify-full in production`],
      )
      assert.deepEqual(
        problemsOf(() => read({ ...source, [name]: `${url}?sslmode=verify-full` })),
        [],
      )
    })
  }

  it('init refuses a trust domain that no service would take', () => {
    const settings = {
      ...source,
      STRONGROOM_INIT_DATABASE_URL: `${url}?sslmode=verify-full`,
      KEY_CRYPTO_TRUST_DOMAIN: 'Not A Domain',
    }
    assert.deepEqual(
      problemsOf(() => readInitConfig(settings)),
      ['KEY_CRYPTO_TRUST_DOMAIN is not a SPIFFE trust domain'],
    )
  })
})
