import { Metadata, status } from '@grpc/grpc-js'
import { decode, encode } from '@strongroom/contracts'
import { Fault } from '@strongroom/fault'
import { anyBytes, anyText, assertQuick, assertReader, damaged } from '@strongroom/testkit'
import fc from 'fast-check'
import assert from 'node:assert/strict'
import { assertEtag } from './etag.ts'
import { peerOf, spiffeId } from './identity.ts'
import { parseResourceName } from './resource-name.ts'
import { fromStatus, toStatus } from './status.ts'

const isInvalidName = (error: unknown) => error instanceof Fault && error.reason === 'INVALID_NAME'
const joined = (...parts: fc.Arbitrary<string>[]) =>
  fc.tuple(...parts).map((texts) => texts.join('/'))

describe('what strangers wrote', () => {
  const vault = fc.stringMatching(/^[a-z][a-z0-9-]{2,23}$/)
  const collection = fc.constantFrom('secrets', 'keys', 'certificates')
  const object = fc.stringMatching(/^[0-9a-zA-Z-]{1,127}$/)
  const version = fc.stringMatching(/^[0-9a-f]{32}$/)
  const vaults = fc.constant('vaults')
  const name = fc.oneof(
    joined(vaults, vault),
    joined(vaults, vault, collection, object),
    joined(vaults, vault, collection, object, fc.constant('versions'), version),
  )

  it('is read as a resource name in one form, but for capital letters, or refused', () => {
    const read = (text: string) => {
      const parsed = parseResourceName(text, 'name')
      return { text, parsed }
    }
    assertReader(
      {
        read,
        refuses: isInvalidName,
        // Only the object's name is written in capitals: the text with those as they came is the text that came.
        write: ({ text, parsed }) => {
          const { displayObject, object: canonical } = parsed
          assert.equal(displayObject?.toLowerCase(), canonical)
          const parts = parsed.text.split('/')
          if (displayObject !== undefined) parts[3] = displayObject
          assert.deepEqual(parseResourceName(parsed.text, 'name').text, parsed.text)
          assert.equal(text.toLowerCase(), parsed.text)
          return parts.join('/')
        },
      },
      name,
    )
    assertQuick(read, 'vaults/', 'vaults/a', 'vaults/abc/keys/')
  })

  it('is read as an etag only where it is the one that was given out', () => {
    const etag = fc.stringMatching(/^"[0-9a-f]{32}-[1-9][0-9]{0,14}"$/)
    fc.assert(
      fc.property(etag, fc.oneof(anyText(), etag), (kept, given) => {
        assertEtag(kept, kept, 'r')
        try {
          assertEtag(given, kept, 'r')
        } catch (error) {
          assert.ok(error instanceof Fault, String(error))
          return
        }
        assert.ok(given === '' || given === kept, given)
      }),
      { numRuns: 500 },
    )
  })

  it('is read as the name of a peer only where it is just that', () => {
    const service = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/)
    assertReader(
      {
        read: (names: string) => {
          const peer = peerOf(names, 'test')
          return peer === undefined ? undefined : { names, peer }
        },
        refuses: () => false,
        write: ({ names, peer }) => {
          const uris = names.split(', ').filter((entry) => entry.startsWith('URI:'))
          assert.deepEqual(uris, [`URI:${spiffeId('test', peer)}`])
          return names
        },
      },
      fc.tuple(service, fc.boolean()).map(([one, dns]) => {
        const uri = `URI:${spiffeId('test', one)}`
        return dns ? `DNS:localhost, ${uri}` : uri
      }),
    )
    assertQuick((text) => peerOf(text, 'test'), 'URI:', ', URI:spiffe://test/service/')
  })

  it('is read as the status of a call, or says no more than its code', () => {
    const info = fc.record({
      reason: fc.stringMatching(/^[A-Z_]{1,20}$/),
      domain: fc.constantFrom('strongroom', 'elsewhere'),
      metadata: fc.dictionary(anyText(8), anyText(8)),
    })
    const bytes = fc.oneof(
      anyBytes(),
      damaged(
        info.map((value) =>
          encode('google.rpc.Status', {
            code: 5,
            message: 'm',
            details: [
              {
                type_url: 'type.googleapis.com/google.rpc.ErrorInfo',
                value: encode('google.rpc.ErrorInfo', value),
              },
            ],
          }),
        ),
      ),
    )
    const codes = fc.constantFrom(
      ...Object.values(status).filter((code) => typeof code === 'number'),
    )
    fc.assert(
      fc.property(bytes, codes, anyText(), (details, code, text) => {
        const metadata = new Metadata()
        metadata.set('grpc-status-details-bin', details)
        const error = Object.assign(new Error(text), { code, details: text, metadata })
        assert.ok(fromStatus(error, 'auth') instanceof Error)
      }),
      { numRuns: 400 },
    )
  })

  it('is told back in an error that is always well-formed and short', () => {
    const fault = fc.record({
      message: anyText(2000),
      metadata: fc.dictionary(anyText(), anyText()),
    })
    fc.assert(
      fc.property(fault, ({ message, metadata }) => {
        const reply = toStatus(new Fault('invalid', 'R', message, metadata), '/m')
        assert.equal(reply.code, status.INVALID_ARGUMENT)
        assert.ok(reply.details.isWellFormed() && reply.details.length <= 512)
        const [bytes] = reply.metadata.get('grpc-status-details-bin')
        assert.ok(Buffer.isBuffer(bytes))
        assert.equal(decode('google.rpc.Status', bytes).code, status.INVALID_ARGUMENT)
      }),
      { numRuns: 400 },
    )
  })
})
