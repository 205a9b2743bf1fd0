import type { Record } from '@strongroom/contracts/audit'

const OUTCOMES: { readonly [name in Record['outcome']]: number } = {
  OUTCOME_UNSPECIFIED: 0,
  OUTCOME_SUCCESS: 1,
  OUTCOME_DENIED: 2,
  OUTCOME_FAILED: 3,
}

/** What the index columns of a leaf must be, as text. */
export function columnsOf(record: Record): Readonly<{ [column: string]: string | number | null }> {
  // Postgres holds no zero character in a text.
  const text = (value: string) => value.replaceAll('\0', '')
  const [collection, vault = ''] = record.resource.split('/')
  return {
    instance_uid: record.instanceUid.toString('hex'),
    sequence: record.sequence,
    time_micros: record.timeMicros,
    operation: text(record.operation),
    vault: collection === 'vaults' ? text(vault) : '',
    principal: text(record.principalName),
    outcome: OUTCOMES[record.outcome],
    intent_sequence: record.intentSequence === '0' ? null : record.intentSequence,
  }
}
