import assert from 'node:assert/strict'
import fc from 'fast-check'

/** Something that reads what strangers wrote. */
export interface Reader<Input extends string | Buffer, Value> {
  /** Undefined is a refusal. */
  readonly read: (input: Input) => Value | undefined
  /** Whether what it threw is its refusal; everything else is a bug. */
  readonly refuses: (error: unknown) => boolean
  /** Writes a value back, where each value has one form only. */
  readonly write?: (value: Value) => Input
}

const RUNS = 400
const LONG = 256 * 1024
const LONG_MS_MAX = 1000

/**
 * Holds a reader against what is valid, the same slightly damaged, and noise: it refuses in its own way or reads, and what
 * it reads it would write just so: no second form, no damage that goes unnoticed. fast-check prints the seed of a failure.
 */
export function assertReader<Input extends string | Buffer, Value>(
  { read, refuses, write }: Reader<Input, Value>,
  valid: fc.Arbitrary<Input>,
  numRuns = RUNS,
): void {
  const attempt = (input: Input): { value: Value } | undefined => {
    try {
      const value = read(input)
      return value === undefined ? undefined : { value }
    } catch (error) {
      if (refuses(error)) return undefined
      throw error
    }
  }
  fc.assert(
    fc.property(valid, (input) => {
      const found = attempt(input)
      assert.ok(found, 'what is valid was refused')
      if (write !== undefined) assert.deepEqual(write(found.value), input)
    }),
    { numRuns },
  )
  fc.assert(
    fc.property(damaged(valid), (input) => {
      const found = attempt(input)
      if (found !== undefined && write !== undefined)
        assert.deepEqual(write(found.value), input, 'read in a second form')
    }),
    { numRuns },
  )
}

/** Holds the time that a reader takes over 256 KiB of this and that. */
export function assertQuick(read: (text: string) => unknown, ...pieces: readonly string[]): void {
  for (const piece of [
    ...pieces,
    'a',
    '0',
    '/',
    '\0',
    ' ',
    '.',
    '_',
    '-',
    '=',
    '\n',
    'é',
    '{',
    '[',
  ]) {
    const times = Math.ceil(LONG / Math.max(piece.length, 1))
    for (const text of [
      piece.repeat(times),
      `${piece.repeat(times)}!`,
      `!${piece.repeat(times)}`,
    ]) {
      const began = performance.now()
      outcomeOf(() => read(text))
      const took = performance.now() - began
      assert.ok(took < LONG_MS_MAX, `${JSON.stringify(piece)} repeated took ${took.toFixed()} ms`)
    }
  }
}

/** Whether it may refuse in this way is asked by assertReader. */
function outcomeOf(work: () => unknown): 'read' | 'refused' {
  try {
    work()
    return 'read'
  } catch {
    return 'refused'
  }
}

/** What is valid, a little damaged; or noise. */
export const damaged = <Input extends string | Buffer>(
  valid: fc.Arbitrary<Input>,
): fc.Arbitrary<Input> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.tuple(valid, damage).map(([input, how]) => how(input) as Input) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(valid, noise)
        .map(([input, text]) => (typeof input === 'string' ? text : Buffer.from(text)) as Input),
    },
  )

/** Any text, half characters and control characters among it. */
export const anyText = (maxLength = 64): fc.Arbitrary<string> =>
  fc.oneof(
    fc.string({ unit: 'binary', maxLength }),
    fc.string({ unit: 'binary-ascii', maxLength }),
    fc.constantFrom('', '\0', '__proto__', 'constructor', '..', '/', '%00', '\ud800', 'NaN', '-0'),
  )

/** Any bytes. */
export const anyBytes = (maxLength = 256): fc.Arbitrary<Buffer> =>
  fc.uint8Array({ maxLength }).map((bytes) => Buffer.from(bytes))

/** Sixteen bytes as 32 hex digits. */
export const anyUid: fc.Arbitrary<string> = fc
  .uint8Array({ minLength: 16, maxLength: 16 })
  .map((bytes) => Buffer.from(bytes).toString('hex'))

const noise = anyText(256)

type Damage = (input: string | Buffer) => string | Buffer

/** One damage at a place given as a fraction of the length, so that it shrinks well. */
const damage: fc.Arbitrary<Damage> = fc
  .record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 1, max: 8 }),
    bit: fc.integer({ min: 0, max: 7 }),
    piece: fc.oneof(fc.string({ unit: 'binary-ascii', minLength: 1, maxLength: 4 }), anyText(4)),
    kind: fc.constantFrom('flip', 'cut', 'drop', 'insert', 'replace', 'double', 'case', 'append'),
  })
  .map(({ at, length, bit, piece, kind }): Damage => (input) => {
    const place = Math.floor(at * input.length)
    const join = (...parts: readonly (string | Buffer)[]) =>
      typeof input === 'string'
        ? parts.join('')
        : Buffer.concat(parts.map((part) => Buffer.from(part as string)))
    const [before, rest] = [sliceOf(input, 0, place), sliceOf(input, place)]
    switch (kind) {
      case 'flip':
        return flipped(input, place, bit)
      case 'cut':
        return before
      case 'drop':
        return join(before, sliceOf(input, place + length))
      case 'insert':
        return join(before, piece, rest)
      case 'replace':
        return join(before, piece, sliceOf(input, place + piece.length))
      case 'double':
        return join(before, sliceOf(input, place, place + length), rest)
      case 'case':
        return typeof input === 'string' ? swapCase(input, place) : flipped(input, place, 5)
      default:
        return join(input, piece)
    }
  })

const sliceOf = (input: string | Buffer, from: number, to?: number): string | Buffer =>
  typeof input === 'string' ? input.slice(from, to) : input.subarray(from, to)

function flipped(input: string | Buffer, place: number, bit: number): string | Buffer {
  if (input.length === 0) return input
  const at = Math.min(place, input.length - 1)
  if (typeof input === 'string')
    return `${input.slice(0, at)}${String.fromCharCode(input.charCodeAt(at) ^ (1 << bit))}${input.slice(at + 1)}`
  const copy = Buffer.from(input)
  copy.writeUInt8(copy.readUInt8(at) ^ (1 << bit), at)
  return copy
}

const swapCase = (text: string, place: number): string => {
  const letter = text.charAt(place)
  const other = letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase()
  return text.slice(0, place) + other + text.slice(place + 1)
}
