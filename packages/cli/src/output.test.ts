import assert from 'node:assert/strict'
import { stripVTControlCharacters } from 'node:util'
import { lastSegment, printDone, printFacts, printRows, timeText, toJson } from './output.ts'

const printed = (json: boolean, print: (output: Parameters<typeof printDone>[0]) => void) => {
  let text = ''
  print({ json, write: (written) => void (text += written.toString()) })
  return stripVTControlCharacters(text)
}

interface Pet {
  readonly name: string
  readonly legs: number
}
const pets: readonly Pet[] = [
  { name: 'budgerigar', legs: 2 },
  { name: 'cat', legs: 4 },
]
const columns = { name: (pet: Pet) => pet.name, 'leg count': (pet: Pet) => String(pet.legs) }

describe('tables', () => {
  it('align their columns and end their lines without blanks', () => {
    assert.equal(
      printed(false, (output) => {
        printRows(output, pets, columns, 'No pets.')
      }),
      'NAME        LEG COUNT\nbudgerigar  2\ncat         4\n',
    )
  })

  it('say in words that they are empty; as JSON they print nothing', () => {
    for (const [json, text] of [
      [false, 'No pets.\n'],
      [true, ''],
    ] as const) {
      assert.equal(
        printed(json, (output) => {
          printRows(output, [], columns, 'No pets.')
        }),
        text,
      )
    }
  })

  it('are one object a line as JSON', () => {
    const text = printed(true, (output) => {
      printRows(output, pets, columns, 'No pets.')
    })
    assert.deepEqual(
      text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
      pets,
    )
  })

  it('let no value move the cursor, colour the terminal or fake a row', () => {
    const text = printed(false, (output) => {
      printRows(output, [{ name: '\u001b[2Jcat\ncow \u009b31m\u0007', legs: 4 }], columns, '')
    })
    assert.equal(text.split('\n').length, 3)
    assert.doesNotMatch(text.replaceAll('\n', ''), /[\u0000-\u001f\u007f-\u009f]/)
  })
})

describe('facts', () => {
  it('leave out what is empty', () => {
    assert.equal(
      printed(false, (output) => {
        printFacts(output, {}, { name: 'cat', owner: '', legs: '4' })
      }),
      'name  cat\nlegs  4\n',
    )
  })
})

describe('one line', () => {
  it('is for people, or the object for scripts', () => {
    const print = (json: boolean) =>
      printed(json, (output) => {
        printDone(output, { name: 'cat' }, 'Fed the cat.')
      })
    assert.deepEqual([print(false), print(true)], ['Fed the cat.\n', '{"name":"cat"}\n'])
  })
})

describe('JSON', () => {
  it('has bytes in base64, times in RFC 3339, and nothing that the wire alone needs', () => {
    const value = {
      bytes: Buffer.from('hi'),
      time: { seconds: '1800000000', nanos: 5_000_000 },
      list: [{ none: null }],
      _list: 'list',
      none: undefined,
    }
    assert.equal(toJson(value), '{"bytes":"aGk=","time":"2027-01-15T08:00:00.005Z","list":[{}]}')
  })

  it('shows whole seconds short, and no time as nothing', () => {
    assert.equal(timeText({ seconds: 1_800_000_000, nanos: 0 }), '2027-01-15T08:00:00Z')
    assert.deepEqual([timeText(null), timeText(undefined)], ['', ''])
  })
})

describe('names', () => {
  it('are shown by their last part', () => {
    assert.equal(lastSegment('vaults/demo/secrets/a'), 'a')
    assert.equal(lastSegment('a'), 'a')
  })
})
