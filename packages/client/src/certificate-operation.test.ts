import assert from 'node:assert/strict'
import type { CertificateOperation } from '@strongroom/contracts/certificate'
import { certificateMade } from './certificate-operation.ts'
import type { Strongroom } from './client.ts'
import { StrongroomError } from './error.ts'

const NAME = 'vaults/demo/certificates/web'
const operation = (fields: Partial<CertificateOperation>): CertificateOperation => ({
  name: `${NAME}/operation`,
  uid: '0'.repeat(32),
  status: 'OPERATION_STATUS_IN_PROGRESS',
  issuer: 'self',
  csr: Buffer.alloc(0),
  certificate: '',
  errorReason: '',
  errorMessage: '',
  createTime: null,
  updateTime: null,
  ...fields,
})
const completed = operation({ status: 'OPERATION_STATUS_COMPLETED', certificate: `${NAME}/v/1` })

/** Answers with each operation in turn, the last one again and again. */
function answering(...answers: CertificateOperation[]) {
  const asked: string[] = []
  const getCertificateOperation = ({ name }: { name: string }) => {
    asked.push(name)
    return Promise.resolve({ operation: answers[Math.min(asked.length, answers.length) - 1] })
  }
  const strongroom = { certificates: { getCertificateOperation } }
  return { asked, strongroom: strongroom as unknown as Strongroom }
}

const codeIs = (code: string) => (error: unknown) =>
  error instanceof StrongroomError && error.code === code

describe('certificateMade', () => {
  it('asks nothing about an operation that is completed', async () => {
    const { asked, strongroom } = answering()
    assert.equal(await certificateMade(strongroom, completed), completed)
    assert.deepEqual(asked, [])
  })

  it('asks about the certificate until it is there', async () => {
    const { asked, strongroom } = answering(operation({}), completed)
    assert.equal(await certificateMade(strongroom, operation({})), completed)
    assert.deepEqual(asked, [NAME, NAME])
  })

  it('throws the reason of an operation that failed', async () => {
    const { strongroom } = answering(
      operation({ status: 'OPERATION_STATUS_FAILED', errorReason: 'NAME_IN_USE' }),
    )
    await assert.rejects(certificateMade(strongroom, operation({})), codeIs('NAME_IN_USE'))
  })

  it('does not take a later operation for its own', async () => {
    const { strongroom } = answering({ ...completed, uid: '1'.repeat(32) })
    await assert.rejects(certificateMade(strongroom, operation({})), codeIs('OPERATION_NOT_FOUND'))
  })

  it('ends at its deadline', async () => {
    const { asked, strongroom } = answering(operation({}))
    await assert.rejects(
      certificateMade(strongroom, operation({}), { timeoutMs: 350 }),
      codeIs('DEADLINE_EXCEEDED'),
    )
    assert.equal(asked.length, 2)
  })
})
