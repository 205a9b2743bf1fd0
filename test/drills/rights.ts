import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { StrongroomError } from '@strongroom/client'
import type { Strongroom } from '@strongroom/client'
import type { ServiceName } from '@strongroom/local-cluster'
import type { Right } from './freshness.ts'

const ROLE = 'Key Vault Administrator'
const DENIED = 'Key Vault Secrets User'

/** What can take a right away, each as a maker of a right that it takes. The name makes all that it uses its own. */
export const CHANGES: Readonly<
  Record<string, (client: Strongroom, name: string) => Promise<Right>>
> = {
  'role removed': async (client, name) => {
    const user = await makeUser(client, name)
    const roleAssignment = { principal: user.principal, roleName: ROLE, scope: user.vault }
    let assignment = user.assignment
    return {
      ...readsSecret(user),
      remove: async () => {
        await client.access.deleteRoleAssignment({ name: assignment, scope: user.vault })
        assignment = ''
      },
      restore: async () => {
        if (assignment !== '') return
        const made = await client.access.createRoleAssignment({ roleAssignment })
        assignment = made.roleAssignment?.name ?? ''
      },
    }
  },
  'deny added': async (client, name) => {
    const user = await makeUser(client, name)
    let deny: string | undefined
    return {
      ...readsSecret(user),
      remove: async () => {
        const { roleAssignment } = await client.access.createRoleAssignment({
          roleAssignment: {
            principal: user.principal,
            roleName: DENIED,
            scope: user.vault,
            effect: 'ASSIGNMENT_EFFECT_DENY',
          },
        })
        deny = roleAssignment?.name
      },
      restore: async () => {
        if (deny === undefined) return
        await client.access.deleteRoleAssignment({ name: deny, scope: user.vault })
        deny = undefined
      },
    }
  },
  'principal disabled': async (client, name) => {
    const user = await makeUser(client, name)
    const switchOff = (disabled: boolean) =>
      client.principals.updatePrincipal({
        principal: { name: user.principal, disabled },
        updateMask: { paths: ['disabled'] },
      })
    return {
      ...readsSecret(user),
      remove: () => switchOff(true),
      restore: () => switchOff(false),
    }
  },
  'tokens revoked': async (client, name) => {
    const user = await makeUser(client, name)
    let token = await user.issue('secret')
    let isRevoked = false
    return {
      ...readsSecret(user),
      token: () => token,
      remove: async () => {
        await client.tokens.revokeTokens({ principal: user.principal })
        isRevoked = true
      },
      restore: async () => {
        if (isRevoked) token = await user.issue('secret')
        isRevoked = false
      },
    }
  },
  'key disabled': async (client, name) => {
    const user = await makeUser(client, name)
    const { key } = await client.keys.createKey({
      parent: user.vault,
      keyId: 'signer',
      key: { keyType: 'KEY_TYPE_EC', curve: 'CURVE_P256' },
    })
    assert.ok(key)
    const enable = (enabled: boolean) =>
      client.keys.updateKeyVersion({
        key: { name: key.name, enabled },
        updateMask: { paths: ['enabled'] },
      })
    const token = await user.issue('key-crypto')
    return {
      service: 'key-crypto',
      ask: {
        definition: 'strongroom.key.v1.CryptoService',
        rpc: 'Sign',
        operation: 'KeySign',
        request: {
          name: `${user.vault}/keys/signer`,
          algorithm: 'SIGNATURE_ALGORITHM_ES256',
          digest: randomBytes(32),
        },
      },
      token: () => token,
      remove: () => enable(false),
      restore: () => enable(true),
    }
  },
  'secret deleted': async (client, name) => {
    const user = await makeUser(client, name)
    let isDeleted = false
    return {
      ...readsSecret(user),
      remove: async () => {
        await client.secrets.deleteSecret({ name: user.secret })
        isDeleted = true
      },
      restore: async () => {
        if (isDeleted) await client.secrets.undeleteSecret({ name: user.secret })
        isDeleted = false
      },
    }
  },
  'vault deleted': async (client, name) => {
    const user = await makeUser(client, name)
    let isDeleted = false
    return {
      ...readsSecret(user),
      remove: async () => {
        await client.vaults.deleteVault({ name: user.vault })
        isDeleted = true
      },
      restore: async () => {
        if (isDeleted) await client.vaults.undeleteVault({ name: user.vault })
        isDeleted = false
      },
    }
  },
}

interface User {
  readonly principal: string
  readonly assignment: string
  readonly vault: string
  readonly secret: string
  readonly secretToken: string
  readonly issue: (audience: ServiceName) => Promise<string>
}

/** A principal with a role in a vault of its own, which holds a secret. */
async function makeUser(client: Strongroom, name: string): Promise<User> {
  const [vault, principal] = [`vaults/${name}`, `principals/${name}`]
  await client.vaults.createVault({ vaultId: name })
  const secret = `${vault}/secrets/read`
  await client.secrets.setSecret({ name: secret, text: 'kept' })
  await client.principals.createPrincipal({ principalId: name })
  const clientSecret = await makeSecret(client, principal)
  const { roleAssignment } = await client.access.createRoleAssignment({
    roleAssignment: { principal, roleName: ROLE, scope: vault },
  })
  assert.ok(roleAssignment)
  const issue = async (audience: ServiceName) =>
    (await client.tokens.issueToken({ clientId: name, clientSecret, audience })).accessToken
  const assignment = roleAssignment.name
  return { principal, assignment, vault, secret, secretToken: await issue('secret'), issue }
}

/** Shown once: where that answer was lost, the credential sent for again is of no use, and another is made. */
async function makeSecret(client: Strongroom, parent: string): Promise<string> {
  try {
    return (await client.principals.createCredential({ parent })).clientSecret
  } catch (error) {
    const isLost = error instanceof StrongroomError && error.code === 'SECRET_ALREADY_SHOWN'
    if (!isLost) throw error
    return makeSecret(client, parent)
  }
}

const readsSecret = ({ secret, secretToken }: User) => ({
  service: 'secret' as const,
  ask: {
    definition: 'strongroom.secret.v1.SecretService' as const,
    rpc: 'GetSecret',
    operation: 'SecretGet',
    request: { name: secret },
  },
  token: () => secretToken,
})
