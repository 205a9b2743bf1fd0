import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { decode, encode } from './encoding.ts'
import { decodeRow, encodeRow, rowKinds } from './rows.ts'
import type { Row, RowKind } from './rows.ts'
import { fromHex, readVectors } from './testing/read-vectors.ts'

interface Vector {
  readonly kind: RowKind
  readonly generation: number
  readonly row: Readonly<Record<string, unknown>>
  readonly body: string
  readonly mac: string
}
interface Vectors {
  readonly realmUid: string
  readonly macKeys: Readonly<Record<string, string>>
  readonly rows: readonly Vector[]
}

const { realmUid, macKeys, rows } = readVectors('rows.json') as Vectors

const BYTES = new Set([
  'verifier',
  'blob',
  'versionsHash',
  'publicKey',
  'root',
  'policy',
  'certificates',
])
const TIME = /^\d{4}-\d\d-\d\dT[0-9:.]+Z$/

/** A row as code holds it, of one as JSON does: times are Dates, bytes are Buffers. */
function revive(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) return value.map((element) => revive(element))
  if (typeof value === 'string' && BYTES.has(name)) return fromHex(value)
  if (typeof value === 'string' && TIME.test(value)) return new Date(value)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, revive(part, key)]))
}
const rowOf = ({ row }: Vector) => revive(row) as Row<RowKind>
const macOf = (generation: number, body: Buffer) =>
  createHmac('sha256', fromHex(macKeys[generation] ?? ''))
    .update(body)
    .digest('hex')

/** The vector's body with one field, counted from the realm's 0, put differently. */
function withField(vector: Vector, index: number, value: Buffer | null): Buffer {
  const fields = decode(vector.kind, fromHex(vector.body))
  fields[index] = value
  return encode(vector.kind, fields)
}
const named = (kind: RowKind, at = 0): Vector => {
  const found = rows.filter((vector) => vector.kind === kind)[at]
  assert.ok(found)
  return found
}
/** Where a field of a row stands in its body: behind realm and generation. */
const indexOf = (vector: Vector, field: string) => 2 + Object.keys(vector.row).indexOf(field)
const refused = (kind: RowKind, body: Buffer) => {
  assert.throws(() => decodeRow(kind, body), RangeError)
}

describe('the row encoding', () => {
  it('has vectors of every kind', () => {
    assert.deepEqual(new Set(rows.map(({ kind }) => kind)), new Set(rowKinds))
  })

  rows.forEach((vector, at) => {
    const { kind, generation, body, mac } = vector
    describe(`of ${kind}, vector ${at}`, () => {
      it('is what the MAC is made over', () => {
        const encoded = encodeRow(kind, realmUid, generation, rowOf(vector))
        assert.equal(encoded.toString('hex'), body)
        assert.equal(macOf(generation, encoded), mac)
      })

      it('reads back as the row', () => {
        const decoded = decodeRow(kind, fromHex(body))
        assert.deepEqual(decoded, { realmUid, generation, row: rowOf(vector) })
      })

      it('does not depend on the order of lists', () => {
        const row = Object.entries(rowOf(vector)).map(([name, value]): [string, unknown] => [
          name,
          Array.isArray(value) ? value.toReversed() : value,
        ])
        const encoded = encodeRow(kind, realmUid, generation, Object.fromEntries(row) as never)
        assert.equal(encoded.toString('hex'), body)
      })

      it('is of no other kind', () => {
        for (const other of rowKinds.filter((one) => one !== kind)) refused(other, fromHex(body))
      })

      it('has no byte, and no field, more or less', () => {
        const bytes = fromHex(body)
        for (const extra of ['00', '00000000', 'ffffffff'])
          refused(kind, Buffer.concat([bytes, fromHex(extra)]))
        for (let cut = 1; cut <= 40; cut += 1) refused(kind, bytes.subarray(0, -cut))
        refused(kind, encode(kind, decode(kind, bytes).slice(0, -1)))
      })

      it('has another MAC under another generation or realm', () => {
        const other = encodeRow(kind, realmUid, generation + 1, rowOf(vector))
        assert.notEqual(macOf(generation, other), mac)
        assert.notEqual(macOf(3 - generation, fromHex(body)), mac)
        const elsewhere = encodeRow(kind, '9'.repeat(32), generation, rowOf(vector))
        assert.notEqual(macOf(generation, elsewhere), mac)
      })

      it('needs every field that may not be absent', () => {
        const values = decode(kind, fromHex(body))
        values.forEach((value, index) => {
          if (value === null) return
          let row
          try {
            row = decodeRow(kind, withField(vector, index, null)).row
          } catch (error) {
            assert.ok(error instanceof RangeError)
            return
          }
          // An optional one then reads as absent, never as a value.
          assert.equal(Object.values(row)[index - 2], null)
        })
      })

      it('is read in no second form', () => {
        const bytes = fromHex(body)
        for (let at = 0; at < bytes.length; at += 1) {
          const changed = Buffer.from(bytes)
          changed.writeUInt8(changed.readUInt8(at) ^ 0x80, at)
          let decoded
          try {
            decoded = decodeRow(kind, changed)
          } catch (error) {
            assert.ok(error instanceof RangeError, `byte ${at}: ${String(error)}`)
            continue
          }
          const again = encodeRow(kind, decoded.realmUid, decoded.generation, decoded.row)
          assert.ok(again.equals(changed), `byte ${at}`)
        }
      })
    })
  })
})

describe('a row that is not canonical', () => {
  const refuses = (why: string, vector: Vector, field: string, value: string) => {
    it(`is refused: ${why}`, () => {
      refused(vector.kind, withField(vector, indexOf(vector, field), fromHex(value)))
    })
  }
  const vault = named('vault')
  refuses('a uid of 15 bytes', vault, 'uid', '11'.repeat(15))
  refuses('a uid of 17 bytes', vault, 'uid', '11'.repeat(17))
  refuses('an integer of 4 bytes', vault, 'counter', '00000001')
  refuses('an integer of 9 bytes', vault, 'counter', '000000000000000001')
  refuses('an integer past 2^53', vault, 'counter', '0020000000000000')
  refuses('a negative integer', vault, 'counter', 'ffffffffffffffff')
  refuses('a boolean of 2', vault, 'purgeProtection', '02')
  refuses('a boolean of no byte', vault, 'purgeProtection', '')
  refuses('a boolean of two bytes', vault, 'purgeProtection', '0001')
  refuses('a state that nobody knows', vault, 'state', Buffer.from('lost').toString('hex'))
  refuses('a state in capitals', vault, 'state', Buffer.from('ACTIVE').toString('hex'))
  refuses('a text that is no UTF-8', vault, 'name', 'c328')
  refuses('a text in an overlong form', vault, 'name', 'c0af')
  refuses('a time of part of a millisecond', vault, 'created', '0000000000000001')
  refuses('a time of 4 bytes', vault, 'created', '00000000')
  refuses('a time that no Date holds', vault, 'created', '7fffffffffffffff')
  refuses('a time before 1970 of part of a millisecond', vault, 'created', 'ffffffffffffffff')
  const micros = (value: bigint) => BigInt.asUintN(64, value).toString(16).padStart(16, '0')
  const last = 8_640_000_000_000_000_000n
  refuses('the millisecond after the last Date', vault, 'created', micros(last + 1000n))
  refuses('the millisecond before the first Date', vault, 'created', micros(-last - 1000n))
  refuses('a time of part of a millisecond that may be absent', vault, 'deletedAt', micros(999n))
  it('unlike the first and the last Date', () => {
    for (const value of [-last, last]) {
      const body = withField(vault, indexOf(vault, 'created'), fromHex(micros(value)))
      assert.equal(decodeRow('vault', body).row.created.getTime(), Number(value / 1000n))
    }
  })

  const list = (...elements: string[]) =>
    elements.map((element) => (element.length / 2).toString(16).padStart(8, '0') + element).join('')
  const [low, high] = ['3'.repeat(32), '4'.repeat(32)]
  const principal = named('principal')
  refuses('a list out of order', principal, 'credentialUids', list(high, low))
  refuses('a list whose last is out of order', principal, 'credentialUids', list(low, high, low))
  it('unlike one that has an element twice', () => {
    const field = fromHex(list(low, low, high))
    const body = withField(principal, indexOf(principal, 'credentialUids'), field)
    assert.deepEqual(decodeRow('principal', body).row.credentialUids, [low, low, high])
  })
  const role = named('role')
  const [a, ab, b] = ['61', '6162', '62']
  refuses('a list of texts out of order', role, 'actions', list(b, a))
  refuses('a list of texts with the longer of two first', role, 'actions', list(ab, a))
  it('unlike one in the order of bytes', () => {
    const body = withField(role, indexOf(role, 'actions'), fromHex(list('', a, ab, b)))
    assert.deepEqual(decodeRow('role', body).row.actions, ['', 'a', 'ab', 'b'])
  })

  const state = named('state')
  const tags = (...pairs: (readonly [string, string])[]) =>
    list(...pairs.map((pair) => list(...pair)))
  refuses('a list of tuples out of order', state, 'tags', tags([a, b], [a, a]))
  refuses('a tuple of one field', state, 'tags', list(list(a)))
  refuses('a tuple of three fields', state, 'tags', list(list(a, b, b)))

  // A lone byte of a sequence, a sequence cut short, half a character, one past the last, after a replacement character.
  for (const wrong of ['80', 'e282', 'eda080', 'f4908080', 'efbfbdff']) {
    refuses(`a text of ${wrong}`, vault, 'name', wrong)
    refuses(`a text of ${wrong} that may be absent`, state, 'contentType', wrong)
    refuses(`a text of ${wrong} in a list`, state, 'operations', list(wrong))
    refuses(`a text of ${wrong} in a tuple`, state, 'tags', tags([a, wrong]))
    refuses(`a state of ${wrong}`, vault, 'state', wrong)
  }
  it('unlike one that holds the replacement character, or begins with a byte order mark', () => {
    for (const right of ['\ufffd', 'a\ufffdb', '\ufeffa']) {
      const body = withField(vault, indexOf(vault, 'name'), Buffer.from(right))
      assert.equal(decodeRow('vault', body).row.name, right)
    }
  })
  refuses('a list with an absent element', principal, 'credentialUids', `ffffffff${list(low)}`)
  refuses('a list cut inside an element', principal, 'credentialUids', list(low).slice(0, -2))
  refuses('a list of uids with one too long', principal, 'credentialUids', list(`${low}00`))

  const access = named('access', 1)
  const assignment = (scope: string) =>
    list(list('5'.repeat(32), '6'.repeat(32), '616c6c6f77', scope) + 'ffffffff')
  const [uid, secrets, name] = ['1'.repeat(32), '73656372657473', '78']
  it('unlike one whose scope is right', () => {
    const scopes = [list(), list(uid), list(uid, secrets, name)]
    const right = scopes.map((scope) =>
      decodeRow(
        'access',
        withField(access, indexOf(access, 'assignments'), fromHex(assignment(scope))),
      ),
    )
    assert.deepEqual(
      right.map(({ row }) => row.assignments[0]?.scope),
      [[], [uid], [uid, 'secrets', 'x']],
    )
  })
  refuses('a scope of two parts', access, 'assignments', assignment(list(uid, secrets)))
  refuses(
    'a scope of four parts',
    access,
    'assignments',
    assignment(list(uid, secrets, name, name)),
  )
  refuses('a scope of no UTF-8', access, 'assignments', assignment(list(uid, secrets, 'c0af')))
  refuses('a scope of an unknown type', access, 'assignments', assignment(list(uid, name, name)))
  refuses('a scope that is not in a vault', access, 'assignments', assignment(list(secrets)))
  refuses(
    'an assignment of four fields',
    access,
    'assignments',
    list(list('5'.repeat(32), '6'.repeat(32), '616c6c6f77', list())),
  )
})

describe('a value without an encoding', () => {
  const usage = { versionUid: 'f'.repeat(32), counter: 1, usesLeased: 0 }
  const refuses = (why: string, row: Row<'key-usage'>) => {
    it(`is refused: ${why}`, () => {
      assert.throws(() => encodeRow('key-usage', realmUid, 1, row), RangeError)
    })
  }
  refuses('a uid of 31 digits', { ...usage, versionUid: 'f'.repeat(31) })
  refuses('a uid of 34 digits', { ...usage, versionUid: 'f'.repeat(34) })
  refuses('a uid that is not hex', { ...usage, versionUid: `${'f'.repeat(31)}g` })
  refuses('a negative number', { ...usage, counter: -1 })
  refuses('a fraction', { ...usage, counter: 1.5 })
  refuses('a number past 2^53', { ...usage, counter: 2 ** 53 })
  it('is refused: a text with half a character', () => {
    const role = {
      uid: '6'.repeat(32),
      name: '\ud800',
      counter: 1,
      deleted: false,
      actions: [],
      assignableRoleUids: [],
    }
    assert.throws(() => encodeRow('role', realmUid, 1, role), RangeError)
  })
  it('is refused: a time that is none', () => {
    const row = { counter: 1, size: 0, root: Buffer.alloc(32), time: new Date(NaN) }
    assert.throws(() => encodeRow('checkpoint', realmUid, 1, row), RangeError)
  })
  it('is refused: a realm that is no uid', () => {
    assert.throws(() => encodeRow('key-usage', 'realm', 1, usage), RangeError)
  })
})
