import type { Strongroom } from '@strongroom/client'
import { Command } from 'commander'
import { auditCommand } from './commands/audit.ts'
import { keyCommand } from './commands/key.ts'
import { principalCommand, credentialCommand, tokenCommand } from './commands/principal.ts'
import { accessCommand, roleCommand } from './commands/role.ts'
import { secretCommand } from './commands/secret.ts'
import { vaultCommand } from './commands/vault.ts'
import type { Output } from './output.ts'

/** What commands share: the client, made when first needed, with where to write. */
export interface Context {
  readonly client: () => Strongroom
  readonly write: (text: string | Buffer) => void
  readonly warn: (line: string) => void
  /** What the process ends with when nothing throws; `audit verify` raises it. */
  exitCode: number
}

/** The whole command, ready to parse. */
export function makeProgram(context: Context): Command {
  const program = new Command('strongroom')
    .description('Strongroom: secrets, keys and an audit log that can be verified.')
    .option('--json', 'print JSON, one object a line, for scripts')
    .configureHelp({ showGlobalOptions: true, sortSubcommands: false })
    .showHelpAfterError('(add --help for an example)')
    .exitOverride()
    .configureOutput({ writeOut: context.write, writeErr: (text) => context.warn(text.trimEnd()) })
    .addHelpText(
      'after',
      `
Finds the cluster by .strongroom/client.json here or above, or by STRONGROOM_CONFIG.
Acts as its administrator, or as STRONGROOM_CLIENT_ID with STRONGROOM_CLIENT_SECRET (or …_SECRET_FILE).
Exit codes: 0 done, 1 failed or refused, 2 wrong command line.`,
    )
  for (const make of [
    vaultCommand,
    secretCommand,
    keyCommand,
    principalCommand,
    credentialCommand,
    roleCommand,
    accessCommand,
    tokenCommand,
    auditCommand,
  ]) {
    const command = make(context)
    inherit(command, program)
    program.addCommand(command)
  }
  return program
}

// commander copies settings only to commands that it makes itself.
function inherit(command: Command, parent: Command): void {
  command.copyInheritedSettings(parent)
  for (const child of command.commands) inherit(child, parent)
}

/** Where this command writes, as its global options say. */
export function outputOf(context: Context, command: Command): Output {
  const { json } = command.optsWithGlobals<{ json?: boolean }>()
  return { json: json === true, write: context.write }
}

/** Examples under a command's help. */
export const examples = (...lines: readonly string[]): string =>
  `\nExamples:\n${lines.map((line) => `  $ strongroom ${line}`).join('\n')}`

/** Walks the pages of a list. */
export async function allPages<Page extends { nextPageToken: string }, Item>(
  fetch: (pageToken: string) => Promise<Page>,
  items: (page: Page) => readonly Item[],
  max = Infinity,
): Promise<Item[]> {
  const all: Item[] = []
  let pageToken = ''
  do {
    const page = await fetch(pageToken)
    all.push(...items(page))
    pageToken = page.nextPageToken
  } while (pageToken !== '' && all.length < max)
  return all.slice(0, max)
}

/** A response field that the contract promises but the wire cannot. */
export function present<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new TypeError('the answer is incomplete')
  return value
}
