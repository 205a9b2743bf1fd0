import { Fault } from '@strongroom/fault'
import { anyText, anyUid, assertQuick, assertReader } from '@strongroom/testkit'
import fc from 'fast-check'
import assert from 'node:assert/strict'
import {
  parseChildName,
  parsePrincipalId,
  parsePrincipalName,
  parseRequestId,
  parseRoleName,
  parseUids,
  parseVaultId,
} from './names.ts'
import { parseRoleContent } from './role.ts'
import { parseUpdateMask } from './update-mask.ts'
import { parseRetentionDays } from './vault.ts'

const refuses = (error: unknown) => error instanceof Fault && error.kind === 'invalid'
const same = (text: string) => text

describe('what strangers wrote', () => {
  const principal = fc.stringMatching(/^[a-z][a-z0-9-]{1,62}$/)
  const vault = fc.stringMatching(/^[a-z][a-z0-9-]{2,23}$/)

  const readers: [string, (text: string) => string | undefined, fc.Arbitrary<string>][] = [
    ['a principal id', (text) => parsePrincipalId(text, 'f'), principal],
    ['a vault id', (text) => parseVaultId(text, 'f'), vault],
    [
      'a principal name',
      (text) => `principals/${parsePrincipalName(text, 'f')}`,
      principal.map((name) => `principals/${name}`),
    ],
    [
      'a role name',
      (text) => `roleDefinitions/${parseRoleName(text, 'f')}`,
      anyUid.map((uid) => `roleDefinitions/${uid}`),
    ],
    [
      'a credential name',
      (text) => {
        const child = parseChildName(text, 'credentials', 'f')
        return `principals/${child.principal}/credentials/${child.uid}`
      },
      fc.tuple(principal, anyUid).map(([name, uid]) => `principals/${name}/credentials/${uid}`),
    ],
    ['a uid', (text) => parseUids([text], 'f')[0], anyUid],
  ]
  for (const [what, read, valid] of readers) {
    it(`is read as ${what} in one form or refused`, () => {
      assertReader({ read, refuses, write: same }, valid)
      assertQuick(read, 'principals/', 'ab')
    })
  }

  it('is read as a request id in one form, but for capital letters, or refused', () => {
    assertReader(
      {
        read: (text: string) => {
          const id = parseRequestId(text)
          if (id !== undefined) assert.equal(id, text.toLowerCase())
          return id
        },
        refuses,
      },
      fc.uuid(),
    )
    assertQuick(parseRequestId, '0-')
  })

  it('is read as an update mask, a role or a number of days that may be, or refused', () => {
    const role = fc.record({
      roleName: anyText(),
      actions: fc.array(fc.oneof(anyText(), fc.constantFrom('keys/*', '*', 'a/b')), {
        maxLength: 5,
      }),
      assignableRoles: fc.array(
        fc.oneof(
          anyText(),
          anyUid.map((uid) => `roleDefinitions/${uid}`),
        ),
      ),
    })
    const mask = fc.array(fc.oneof(anyText(), fc.constantFrom('a', 'b')))
    fc.assert(
      fc.property(role, mask, fc.integer(), (content, paths, days) => {
        const works = [
          () => parseRoleContent(content).name === content.roleName,
          () => [...parseUpdateMask({ paths }, ['a', 'b'])].every((path) => paths.includes(path)),
          () => {
            const kept = parseRetentionDays(days)
            return kept >= 7 && kept <= 90
          },
        ]
        for (const work of works) {
          let right = true
          try {
            right = work()
          } catch (error) {
            assert.ok(refuses(error), String(error))
          }
          assert.ok(right)
        }
      }),
      { numRuns: 400 },
    )
  })
})
