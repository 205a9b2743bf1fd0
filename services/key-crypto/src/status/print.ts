import type { Status } from './status.ts'

/** An installation's status as a table. */
export function printStatus({ ok, problems, token, schemas, log, rows }: Status): string {
  const lines: [string, string][] = []
  if (token !== null) {
    const kind = token.development ? ', made for development' : ''
    lines.push(['token', `${token.label} in ${token.library}${kind}`])
    lines.push(['realm', token.realmUid])
    lines.push(['keys', token.keys.join(' ')])
    lines.push(['mechanisms', token.mechanisms.join(' ')])
    lines.push(['missing', token.missingMechanisms.join(' ') || 'none'])
    lines.push(['key wrap', token.keyWrapPad])
  }
  for (const { schema, realmUid, version, missing, ahead } of schemas) {
    const notes = [
      ...missing.map((name) => `lacks ${name}`),
      ...ahead.map((name) => `${name} is newer than this version`),
    ]
    lines.push([
      `schema ${schema}`,
      [version || 'empty', `realm ${realmUid || 'none'}`, ...notes].join(', '),
    ])
  }
  if (log !== null) {
    const { size, signedSize, storedCheckpoint } = log
    lines.push([
      'log',
      `${size} records, ${signedSize} signed, checkpoint ${storedCheckpoint} stored`,
    ])
    for (const { file, size: floor } of log.floors) lines.push(['floor', `${floor} in ${file}`])
  }
  for (const [table, count] of Object.entries(rows)) lines.push([table, String(count)])
  const width = Math.max(0, ...lines.map(([name]) => name.length))
  const table = lines.map(([name, value]) => `${name.padEnd(width)}  ${value}`)
  const verdict = ok ? ['all is well'] : problems.map((problem) => `WRONG  ${problem}`)
  return `${[...table, ...verdict].join('\n')}\n`
}
