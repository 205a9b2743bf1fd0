import assert from 'node:assert/strict'
import { decode, service, unknownEnumIn } from './index.ts'

describe('an enum value that this release does not know', () => {
  const assignment = unknownEnumIn(service('strongroom.auth.v1.AccessService').CreateRoleAssignment)
  const policy = unknownEnumIn(
    service('strongroom.certificate.v1.CertificateService').CreateCertificate,
  )

  it('is found inside a message inside the request', () => {
    const roleAssignment = { effect: 'ASSIGNMENT_EFFECT_DENY' }
    assert.equal(assignment({ roleAssignment }), false)
    assert.equal(assignment({ roleAssignment: { effect: 9 } }), true)
    assert.equal(assignment({ roleAssignment: null }), false)
  })

  it('is found among others of a list', () => {
    const keyUsages = ['KEY_USAGE_DIGITAL_SIGNATURE']
    const certificate = (usages: unknown[]) => ({
      policy: { keyUsages: usages, keyProperties: { keySize: 4096 } },
      tags: { a: 'b' },
    })
    assert.equal(policy(certificate(keyUsages)), false)
    assert.equal(policy(certificate([...keyUsages, 77])), true)
  })

  it('is none where a number is a number', () => {
    const list = unknownEnumIn(service('strongroom.audit.v1.AuditService').ListRecords)
    assert.equal(
      list({ outcome: 'ENTRY_OUTCOME_FAILED', pageSize: 22, startTime: { nanos: 5 } }),
      false,
    )
    assert.equal(list({ outcome: 22 }), true)
  })

  it('is what the decoder leaves as a number', () => {
    const list = unknownEnumIn(service('strongroom.audit.v1.AuditService').ListRecords)
    // Field 4, a varint of 22.
    const bytes = Buffer.from('2016', 'hex')
    assert.equal(list(decode('strongroom.audit.v1.ListRecordsRequest', bytes)), true)
  })
})
