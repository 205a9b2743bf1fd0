import type { RoleAssignment, RoleDefinition } from '@strongroom/contracts/auth'
import { Command } from 'commander'
import { allPages, examples, outputOf, present } from '../context.ts'
import type { Context } from '../context.ts'
import { UsageError, collect, parseTime, principalName } from '../input.ts'
import {
  lastSegment,
  printDone,
  printFacts,
  printRows,
  timeText,
  withoutPrefix,
} from '../output.ts'

type Time = ReturnType<typeof parseTime>
interface AssignOptions {
  readonly principal: string
  readonly role: string
  readonly scope: string
  readonly deny?: true
  readonly expires?: Time
}
type Named = Pick<AssignOptions, 'principal' | 'role' | 'scope'>

const effectOf = (assignment: RoleAssignment): string =>
  withoutPrefix(assignment.effect, 'ASSIGNMENT_EFFECT_').toLowerCase()

export function roleCommand(context: Context): Command {
  const roles = new Command('role').description('roles, with who holds them where')
  addDefinitions(roles, context)
  addAssignments(roles, context)
  return roles
}

const listRoles = (context: Context): Promise<RoleDefinition[]> =>
  allPages(
    (pageToken) => context.client().access.listRoleDefinitions({ pageToken }),
    (page) => page.roleDefinitions,
  )

async function findRole(context: Context, role: string): Promise<RoleDefinition> {
  const found = (await listRoles(context)).find(
    (candidate) =>
      candidate.roleName === role ||
      candidate.name === role ||
      lastSegment(candidate.name) === role,
  )
  if (found === undefined) throw new UsageError(`no role "${role}": see strongroom role list`)
  return found
}

function addDefinitions(roles: Command, context: Context): void {
  roles
    .command('list')
    .description('list the roles, built in and custom')
    .addHelpText('after', examples('role list'))
    .action(async (_options: object, command: Command) => {
      printRows(
        outputOf(context, command),
        await listRoles(context),
        {
          role: (role) => role.roleName,
          kind: (role) => (role.builtIn ? 'built in' : 'custom'),
          actions: (role) =>
            role.actions.length > 3
              ? `${role.actions.slice(0, 3).join(', ')} … ${role.actions.length} in all`
              : role.actions.join(', '),
        },
        'No roles.',
      )
    })
  roles
    .command('show <role>')
    .description('show a role with all its actions')
    .addHelpText('after', examples('role show "Key Vault Secrets User"'))
    .action(async (text: string, _options: object, command: Command) => {
      const role = await findRole(context, text)
      printFacts(outputOf(context, command), role, {
        role: role.roleName,
        name: role.name,
        kind: role.builtIn ? 'built in' : 'custom',
        actions: role.actions.join(', '),
        'may assign': role.assignableRoles.join(', '),
      })
    })
  roles
    .command('create <role>')
    .description('make a custom role of data actions')
    .requiredOption(
      '--action <action>',
      'a data action, with at most one *; repeat it for more',
      collect,
    )
    .addHelpText('after', examples('role create "Secret Reader" --action secrets/getSecret/action'))
    .action(async (roleName: string, options: { action: string[] }, command: Command) => {
      const { roleDefinition } = await context
        .client()
        .access.createRoleDefinition({ roleDefinition: { roleName, actions: options.action } })
      printDone(outputOf(context, command), present(roleDefinition), `Created role ${roleName}.`)
    })
  roles
    .command('update <role>')
    .description("replace a custom role's actions")
    .requiredOption('--action <action>', 'a data action; repeat it for more', collect)
    .addHelpText('after', examples('role update "Secret Reader" --action "secrets/*"'))
    .action(async (text: string, options: { action: string[] }, command: Command) => {
      const { name, etag } = await findRole(context, text)
      const { roleDefinition } = await context.client().access.updateRoleDefinition({
        roleDefinition: { name, etag, actions: options.action },
        updateMask: { paths: ['actions'] },
      })
      printDone(outputOf(context, command), present(roleDefinition), `Updated role ${text}.`)
    })
  roles
    .command('delete <role>')
    .description('delete a custom role; its assignments give nothing any more')
    .addHelpText('after', examples('role delete "Secret Reader"'))
    .action(async (text: string, _options: object, command: Command) => {
      const { name } = await findRole(context, text)
      await context.client().access.deleteRoleDefinition({ name })
      printDone(outputOf(context, command), { name }, `Deleted role ${text}.`)
    })
}

const listAssignments = (
  context: Context,
  principal: string,
  scope = '',
): Promise<RoleAssignment[]> =>
  allPages(
    (pageToken) =>
      context
        .client()
        .access.listRoleAssignments({ parent: principalName(principal), scope, pageToken }),
    (page) => page.roleAssignments,
  )

function addAssignments(roles: Command, context: Context): void {
  const named = (command: Command): Command =>
    command
      .requiredOption('--principal <principal>', 'who')
      .requiredOption('--role <role>', "the role's exact name")
      .requiredOption('--scope <scope>', '/, vaults/V, vaults/V/secrets/S or vaults/V/keys/K')
  named(roles.command('assign'))
    .description('give a principal a role at a scope')
    .option('--deny', 'deny its actions there instead; a denial wins')
    .option('--expires <time>', 'when it ends: 2027-01-31, or a span such as 8h', parseTime)
    .addHelpText(
      'after',
      examples(
        'role assign --principal app1 --role "Key Vault Secrets User" --scope vaults/demo',
        'role assign --principal app1 --role "Key Vault Crypto User" --scope vaults/demo/keys/signer --expires 8h',
      ),
    )
    .action(async (options: AssignOptions, command: Command) => {
      const { roleAssignment } = await context.client().access.createRoleAssignment({
        roleAssignment: {
          principal: principalName(options.principal),
          roleName: options.role,
          scope: options.scope,
          effect: options.deny ? 'ASSIGNMENT_EFFECT_DENY' : 'ASSIGNMENT_EFFECT_ALLOW',
          expireTime: options.expires ?? null,
        },
      })
      const verb = options.deny ? 'Denied' : 'Assigned'
      const line = `${verb} "${options.role}" to ${options.principal} at ${options.scope}.`
      printDone(outputOf(context, command), present(roleAssignment), line)
    })
  named(roles.command('unassign'))
    .description('take a role away at a scope; effective within a second')
    .addHelpText(
      'after',
      examples(
        'role unassign --principal app1 --role "Key Vault Secrets User" --scope vaults/demo',
      ),
    )
    .action(async (options: Named, command: Command) => {
      const { principal, role, scope } = options
      const found = (await listAssignments(context, principal, scope)).filter(
        (assignment) => assignment.roleName === role && assignment.scope === scope,
      )
      if (found.length === 0)
        throw new UsageError(`${principal} has no assignment of "${role}" at ${scope}`)
      for (const { name } of found)
        await context.client().access.deleteRoleAssignment({ name, scope })
      printDone(
        outputOf(context, command),
        { names: found.map(({ name }) => name) },
        `Took "${role}" from ${principal}.`,
      )
    })
  roles
    .command('assignments <principal>')
    .description('list what a principal holds')
    .addHelpText('after', examples('role assignments app1'))
    .action(async (principal: string, _options: object, command: Command) => {
      printRows(
        outputOf(context, command),
        await listAssignments(context, principal),
        {
          role: (assignment) => assignment.roleName,
          effect: effectOf,
          scope: (assignment) => assignment.scope,
          expires: (assignment) => timeText(assignment.expireTime),
        },
        'No assignments.',
      )
    })
}

export function accessCommand(context: Context): Command {
  const access = new Command('access').description('what the caller may do')
  access
    .command('check <action> <resource>')
    .description('may I? Ends with 1 when not')
    .addHelpText(
      'after',
      examples('access check secrets/getSecret/action vaults/demo/secrets/db-password'),
    )
    .action(async (action: string, resource: string, _options: object, command: Command) => {
      const answer = await context.client().access.checkAccess({ action, resource })
      printDone(outputOf(context, command), answer, answer.allowed ? 'allowed' : 'denied')
      if (!answer.allowed) context.exitCode = 1
    })
  return access
}
