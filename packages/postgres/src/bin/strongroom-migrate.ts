#!/usr/bin/env node
import { isUsageError } from '@strongroom/config'
import { parseArgs } from 'node:util'
import { migrate } from '../migrate/migrate.ts'

const USAGE = `usage: strongroom-migrate --admin-url URL --password-dir DIR [--services auth,secret,...]

Makes database roles (passwords in DIR/<role>.password), schemas and tables what this version needs. Safe to repeat.
The admin's password may stand in PGPASSWORD instead of the URL.
`

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      'admin-url': { type: 'string' },
      'password-dir': { type: 'string' },
      services: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  const { 'admin-url': adminUrl, 'password-dir': passwordDir, services } = values
  if (values.help === true || adminUrl === undefined || passwordDir === undefined) {
    process.stderr.write(USAGE)
    process.exitCode = values.help === true ? 0 : 2
    return
  }
  await migrate({
    adminUrl,
    passwordDir,
    ...(services === undefined ? {} : { services: services.split(',') }),
    report: (line) => process.stdout.write(`${line}\n`),
  })
}

try {
  await main()
} catch (thrown) {
  // Not the error itself: the driver's carries row values in its detail.
  process.stderr.write(
    `strongroom-migrate: ${thrown instanceof Error ? thrown.message : 'failed'}\n`,
  )
  process.exitCode = isUsageError(thrown) ? 2 : 1
}
