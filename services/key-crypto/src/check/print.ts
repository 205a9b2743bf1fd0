import type { Report } from './finding.ts'

/** The verdict as text: a line for each finding and note, then what was looked at. */
export function printReport(report: Report): string {
  const lines = [...report.findings, ...report.notes].map(({ reason, kind, id, name, message }) => {
    const what = [kind, id, name === '' ? '' : `(${name})`].filter((part) => part !== '').join(' ')
    return `${reason}  ${what}: ${message}`
  })
  if (report.more > 0) lines.push(`… and ${report.more} more`)
  const rows = Object.values(report.rows).reduce((sum, count) => sum + count, 0)
  const tables = Object.keys(report.rows).length
  const found = report.findings.length + report.more
  lines.push(
    `realm ${report.realmUid}: ${rows} rows in ${tables} tables, ${report.records} records and ` +
      `${report.checkpoints} checkpoints: ${found === 0 ? 'nothing wrong' : `${found} found wrong`}`,
  )
  return `${lines.join('\n')}\n`
}
