import type { Vault } from '@strongroom/contracts/auth'
import { Command } from 'commander'
import { allPages, examples, outputOf, present } from '../context.ts'
import type { Context } from '../context.ts'
import { parseInteger, vaultName } from '../input.ts'
import {
  lastSegment,
  printDone,
  printFacts,
  printRows,
  timeText,
  withoutPrefix,
} from '../output.ts'

const stateOf = (vault: Vault): string => withoutPrefix(vault.state, 'VAULT_STATE_').toLowerCase()

export function vaultCommand(context: Context): Command {
  const vaults = new Command('vault').description('vaults: the unit of isolation')
  vaults
    .command('create <vault>')
    .description('make a vault')
    .option(
      '--retention-days <days>',
      'how long what is deleted can be recovered, 7 to 90',
      parseInteger,
      90,
    )
    .option('--purge-protection', 'refuse every purge until its time has come; never undone')
    .addHelpText(
      'after',
      examples('vault create demo', 'vault create payments --retention-days 30 --purge-protection'),
    )
    .action(
      async (
        id: string,
        options: { retentionDays: number; purgeProtection?: true },
        command: Command,
      ) => {
        const { vault } = await context.client().vaults.createVault({
          vaultId: id,
          vault: {
            retentionDays: options.retentionDays,
            purgeProtection: options.purgeProtection ?? false,
          },
        })
        printDone(outputOf(context, command), present(vault), `Created vault ${id}.`)
      },
    )
  vaults
    .command('list')
    .description('list the vaults')
    .option('--deleted', 'deleted ones too')
    .addHelpText('after', examples('vault list', 'vault list --deleted --json'))
    .action(async (options: { deleted?: true }, command: Command) => {
      const rows = await allPages(
        (pageToken) =>
          context.client().vaults.listVaults({ pageToken, showDeleted: options.deleted ?? false }),
        (page) => page.vaults,
      )
      printRows(
        outputOf(context, command),
        rows,
        {
          name: (vault) => lastSegment(vault.name),
          state: stateOf,
          'retention days': (vault) => String(vault.retentionDays),
          'purge protection': (vault) => (vault.purgeProtection ? 'yes' : 'no'),
          created: (vault) => timeText(vault.createTime),
        },
        'No vaults.',
      )
    })
  vaults
    .command('show <vault>')
    .description('show a vault')
    .addHelpText('after', examples('vault show demo'))
    .action(async (id: string, _options: object, command: Command) => {
      const vault = present((await context.client().vaults.getVault({ name: vaultName(id) })).vault)
      printFacts(outputOf(context, command), vault, {
        name: vault.name,
        state: stateOf(vault),
        'retention days': String(vault.retentionDays),
        'purge protection': vault.purgeProtection ? 'yes' : 'no',
        created: timeText(vault.createTime),
        deleted: timeText(vault.deleteTime),
        'purged after': timeText(vault.purgeTime),
      })
    })
  vaults
    .command('protect <vault>')
    .description('switch purge protection on; never undone')
    .addHelpText('after', examples('vault protect demo'))
    .action(async (id: string, _options: object, command: Command) => {
      const { vault } = await context.client().vaults.updateVault({
        vault: { name: vaultName(id), purgeProtection: true },
        updateMask: { paths: ['purge_protection'] },
      })
      printDone(outputOf(context, command), present(vault), `Vault ${id} is protected from purges.`)
    })
  addDeleteFamily(vaults, context)
  return vaults
}

function addDeleteFamily(vaults: Command, context: Context): void {
  vaults
    .command('delete <vault>')
    .description('delete a vault; it can be recovered until its retention ends')
    .addHelpText('after', examples('vault delete demo'))
    .action(async (id: string, _options: object, command: Command) => {
      const vault = present(
        (await context.client().vaults.deleteVault({ name: vaultName(id) })).vault,
      )
      const until = timeText(vault.purgeTime)
      printDone(
        outputOf(context, command),
        vault,
        `Deleted vault ${id}; it can be recovered until ${until}.`,
      )
    })
  vaults
    .command('recover <vault>')
    .description('bring a deleted vault back')
    .addHelpText('after', examples('vault recover demo'))
    .action(async (id: string, _options: object, command: Command) => {
      const { vault } = await context.client().vaults.undeleteVault({ name: vaultName(id) })
      printDone(outputOf(context, command), present(vault), `Recovered vault ${id}.`)
    })
  vaults
    .command('purge <vault>')
    .description('destroy a deleted vault with all that is in it, for good')
    .addHelpText('after', examples('vault purge demo'))
    .action(async (id: string, _options: object, command: Command) => {
      const { vault } = await context.client().vaults.purgeVault({ name: vaultName(id) })
      printDone(outputOf(context, command), present(vault), `Purged vault ${id}.`)
    })
}
