import type { Entry } from '@strongroom/contracts/audit'
import { Command, Option } from 'commander'
import { exportLines } from '../audit-log.ts'
import { allPages, examples, outputOf } from '../context.ts'
import type { Context } from '../context.ts'
import { UsageError, parseInteger, parseTime, vaultName } from '../input.ts'
import { printRows, timeText, toJson, withoutPrefix } from '../output.ts'
import type { Output } from '../output.ts'
import { verifyCommand } from './audit-verify.ts'

type Time = ReturnType<typeof parseTime>
interface Filters {
  readonly vault?: string
  readonly operation?: string
  readonly principal?: string
  readonly outcome?: string
  readonly since?: Time
  readonly until?: Time
}

const outcomeOf = (entry: Entry): string =>
  withoutPrefix(entry.outcome, 'ENTRY_OUTCOME_').toLowerCase()

const COLUMNS = {
  '#': (entry: Entry) => entry.index,
  time: (entry: Entry) => timeText(entry.receiveTime).replace(/\.\d+Z$/, 'Z'),
  principal: (entry: Entry) => entry.record?.principalName ?? '',
  operation: (entry: Entry) => entry.record?.operation ?? '',
  resource: (entry: Entry) => entry.record?.resource ?? '',
  outcome: outcomeOf,
  reason: (entry: Entry) => entry.record?.reason ?? '',
}

const parentOf = (filters: Filters): string =>
  filters.vault === undefined ? '/' : vaultName(filters.vault)

export function auditCommand(context: Context): Command {
  const audit = new Command('audit').description('the log of every call, which can be verified')
  const filtered = (command: Command): Command =>
    command
      .option('--vault <vault>', 'of one vault')
      .option('--operation <operation>', 'for example SecretGet')
      .option('--principal <principal>', 'of one principal')
  addList(filtered(audit.command('list')), context)
  addTail(filtered(audit.command('tail')), context)
  audit
    .command('export')
    .description(
      'write the whole log as it is stored, one JSON object a line, for a verifier elsewhere',
    )
    .option('--start <index>', 'from this index', parseInteger, 0)
    .addHelpText('after', examples('audit export > log.jsonl'))
    .action(async ({ start }: { start: number }) => {
      for await (const line of exportLines(context.client(), start)) context.write(`${line}\n`)
    })
  audit.addCommand(verifyCommand(context))
  return audit
}

function addList(list: Command, context: Context): void {
  list
    .description('list calls, newest last')
    .addOption(
      new Option('--outcome <outcome>', 'how they ended').choices([
        'success',
        'denied',
        'failed',
        'pending',
        'unknown',
      ]),
    )
    .option(
      '--since <time>',
      'recorded at or after, by the clock of the service that did',
      parseTime,
    )
    .option('--until <time>', 'recorded before, by the same', parseTime)
    .option('--limit <count>', 'at most so many, the newest', parseInteger, 100)
    .addHelpText(
      'after',
      examples('audit list', 'audit list --vault demo --outcome denied --limit 20 --json'),
    )
    .action(async (options: Filters & { limit: number }, command: Command) => {
      const rows = await allPages(
        (pageToken) =>
          context.client().audit.listRecords({
            parent: parentOf(options),
            operation: options.operation ?? '',
            principal: options.principal ?? '',
            outcome: options.outcome === undefined ? 0 : outcomeValue(options.outcome),
            startTime: options.since ?? null,
            endTime: options.until ?? null,
            pageSize: Math.min(options.limit, 1000),
            pageToken,
          }),
        (page) => page.entries,
        options.limit,
      )
      printRows(outputOf(context, command), rows.reverse(), COLUMNS, 'No calls.')
    })
}

const outcomeValue = (
  outcome: string,
): `ENTRY_OUTCOME_${'SUCCESS' | 'DENIED' | 'FAILED' | 'PENDING' | 'UNKNOWN'}` => {
  const known = ['SUCCESS', 'DENIED', 'FAILED', 'PENDING', 'UNKNOWN'] as const
  const found = known.find((value) => value === outcome.toUpperCase())
  if (found === undefined) throw new UsageError(`no outcome "${outcome}"`)
  return `ENTRY_OUTCOME_${found}`
}

function addTail(tail: Command, context: Context): void {
  tail
    .description('print calls as they are recorded, until Ctrl-C')
    .addHelpText('after', examples('audit tail', 'audit tail --vault demo --json'))
    .action(async (options: Filters, command: Command) => {
      const stop = new AbortController()
      process.once('SIGINT', () => {
        stop.abort()
      })
      const output = outputOf(context, command)
      const request = {
        parent: parentOf(options),
        operation: options.operation ?? '',
        principal: options.principal ?? '',
      }
      for await (const { entry } of context
        .client()
        .audit.tailRecords(request, { signal: stop.signal })) {
        if (entry !== null) printEntry(output, entry)
      }
    })
}

function printEntry(output: Output, entry: Entry): void {
  const line = output.json
    ? toJson(entry)
    : Object.values(COLUMNS)
        .map((cell) => cell(entry))
        .join('  ')
  output.write(`${line}\n`)
}
