import { Metadata, status } from '@grpc/grpc-js'
import { decode } from '@strongroom/contracts'
import { Fault } from '@strongroom/fault'
import type { FaultKind } from '@strongroom/fault'
import assert from 'node:assert/strict'
import { fromStatus, toStatus } from './status.ts'
import type { StatusReply } from './status.ts'

const received = (reply: StatusReply) => Object.assign(new Error(reply.details), reply)
const detailsOf = (reply: StatusReply) => {
  const [bytes] = reply.metadata.get('grpc-status-details-bin')
  assert.ok(Buffer.isBuffer(bytes))
  return decode('google.rpc.Status', bytes).details as unknown as {
    type_url: string
    value: Buffer
  }[]
}

describe('status', () => {
  const kinds: Record<FaultKind, status> = {
    invalid: status.INVALID_ARGUMENT,
    unauthenticated: status.UNAUTHENTICATED,
    denied: status.PERMISSION_DENIED,
    missing: status.NOT_FOUND,
    exists: status.ALREADY_EXISTS,
    conflict: status.ABORTED,
    precondition: status.FAILED_PRECONDITION,
    exhausted: status.RESOURCE_EXHAUSTED,
    timeout: status.DEADLINE_EXCEEDED,
    unavailable: status.UNAVAILABLE,
    corrupt: status.DATA_LOSS,
  }

  for (const [kind, code] of Object.entries(kinds) as [FaultKind, status][]) {
    it(`carries a fault of kind ${kind} there and back`, () => {
      const reply = toStatus(
        new Fault(kind, 'SOME_REASON', 'what happened: ü', { name: 'x' }),
        '/m',
      )
      assert.equal(reply.code, code)
      const fault = fromStatus(received(reply), 'auth')
      assert.ok(fault instanceof Fault)
      assert.deepEqual(
        [fault.kind, fault.reason, fault.message],
        [kind, 'SOME_REASON', 'what happened: ü'],
      )
      assert.deepEqual({ ...fault.metadata }, { name: 'x' })
    })
  }

  it('says when to come again', () => {
    const [, retry] = detailsOf(
      toStatus(new Fault('exhausted', 'OVERLOADED', 'm', { retryAfterMs: '1500' }), '/m'),
    )
    assert.equal(retry?.type_url, 'type.googleapis.com/google.rpc.RetryInfo')
    const { retryDelay } = decode('google.rpc.RetryInfo', retry.value)
    assert.deepEqual({ ...retryDelay }, { seconds: '1', nanos: 500_000_000 })
  })

  it('names the field that is wrong', () => {
    const [, bad] = detailsOf(
      toStatus(new Fault('invalid', 'INVALID_FIELD', 'too long', { field: 'name' }), '/m'),
    )
    assert.equal(bad?.type_url, 'type.googleapis.com/google.rpc.BadRequest')
    const [violation] = decode('google.rpc.BadRequest', bad.value).fieldViolations
    assert.equal(violation?.field, 'name')
  })

  it('says nothing of an error that is no fault', () => {
    const reply = toStatus(new Error('password=hunter2 at /etc/secret'), '/m')
    assert.equal(reply.code, status.INTERNAL)
    assert.equal(reply.details, 'internal error')
    assert.deepEqual(reply.metadata.getMap(), {})
  })

  it('keeps a huge or ill-formed message within what headers can carry', () => {
    const fault = new Fault('invalid', 'INVALID_FIELD', `\ud800${'x'.repeat(100_000)}`, {
      field: 'y'.repeat(100_000),
    })
    const reply = toStatus(fault, '/m')
    assert.doesNotThrow(() => encodeURI(reply.details))
    const [bytes] = reply.metadata.get('grpc-status-details-bin')
    assert.ok(bytes !== undefined && bytes.length < 5000)
  })

  it('does not pass on what a peer failed with', () => {
    const error = Object.assign(new Error('13 INTERNAL: stack'), {
      code: status.INTERNAL,
      details: 'stack',
      metadata: new Metadata(),
    })
    const result = fromStatus(error, 'auth')
    assert.ok(!(result instanceof Fault))
    assert.equal(result.message, 'auth failed with INTERNAL')
    assert.equal(toStatus(result, '/m').details, 'internal error')
  })

  it('calls a peer that cannot be reached PEER_UNAVAILABLE', () => {
    const error = Object.assign(new Error('x'), {
      code: status.UNAVAILABLE,
      details: 'x',
      metadata: new Metadata(),
    })
    const fault = fromStatus(error, 'auth')
    assert.ok(fault instanceof Fault)
    assert.deepEqual([fault.kind, fault.reason], ['unavailable', 'PEER_UNAVAILABLE'])
  })

  it('does not believe details of another domain, nor bytes that are none', () => {
    const metadata = new Metadata()
    metadata.set('grpc-status-details-bin', Buffer.from('ffffffff', 'hex'))
    const error = Object.assign(new Error('x'), { code: status.NOT_FOUND, details: 'x', metadata })
    assert.ok(!(fromStatus(error, 'auth') instanceof Fault))
  })
})
