import { Command } from 'commander'
import { auditCommand } from './commands/audit.ts'
import { certificateCommand } from './commands/certificate.ts'
import { keyCommand } from './commands/key.ts'
import { principalCommand, credentialCommand, tokenCommand } from './commands/principal.ts'
import { accessCommand, roleCommand } from './commands/role.ts'
import { secretCommand } from './commands/secret.ts'
import { vaultCommand } from './commands/vault.ts'
import type { Context } from './context.ts'

/** The whole command, ready to parse. */
export function makeProgram(context: Context): Command {
  const program = new Command('strongroom')
    .description('Strongroom: secrets, keys, certificates and an audit log that can be verified.')
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
    certificateCommand,
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
