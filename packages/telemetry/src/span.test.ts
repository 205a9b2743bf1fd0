import { assertQuick, assertReader } from '@strongroom/testkit'
import fc from 'fast-check'
import assert from 'node:assert/strict'
import { serverSpan } from './span.ts'

describe('the traceparent that a caller sent', () => {
  const traceOf = (header: string) => {
    let trace = ''
    // What it runs is not awaited: the trace id is told before anything else happens.
    void serverSpan('test', header, async (id) => {
      trace = id
    })
    assert.match(trace, /^[0-9a-f]{32}$/)
    return trace
  }

  it('gives its trace id, or a new one where it is none', () => {
    const hex = (bytes: number) =>
      fc
        .uint8Array({ minLength: bytes, maxLength: bytes })
        .filter((part) => part.some((byte) => byte !== 0))
        .map((part) => Buffer.from(part).toString('hex'))
    const header = fc.tuple(hex(16), hex(8)).map(([trace, span]) => `00-${trace}-${span}-01`)
    assertReader(
      {
        read: (text: string) => {
          const trace = traceOf(text)
          return text.slice(3, 35) === trace ? text : undefined
        },
        refuses: () => false,
        write: (text) => {
          assert.match(text, /^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/)
          return text
        },
      },
      header,
    )
    assertQuick(traceOf, '00-', '0-')
  })
})
