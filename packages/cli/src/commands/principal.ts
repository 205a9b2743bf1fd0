import { Command } from 'commander'
import { allPages, examples, outputOf, present } from '../context.ts'
import type { Context } from '../context.ts'
import { parseTime, principalName } from '../input.ts'
import { lastSegment, printDone, printFacts, printRows, timeText } from '../output.ts'

type Time = ReturnType<typeof parseTime>

export function principalCommand(context: Context): Command {
  const principals = new Command('principal').description('principals: who calls')
  principals
    .command('create <principal>')
    .description('make a principal; it may do nothing until a role is assigned')
    .addHelpText('after', examples('principal create app1'))
    .action(async (id: string, _options: object, command: Command) => {
      const { principal } = await context.client().principals.createPrincipal({ principalId: id })
      printDone(outputOf(context, command), present(principal), `Created principal ${id}.`)
    })
  principals
    .command('list')
    .description('list the principals')
    .addHelpText('after', examples('principal list'))
    .action(async (_options: object, command: Command) => {
      const rows = await allPages(
        (pageToken) => context.client().principals.listPrincipals({ pageToken }),
        (page) => page.principals,
      )
      printRows(
        outputOf(context, command),
        rows,
        {
          name: (principal) => lastSegment(principal.name),
          state: (principal) => (principal.disabled ? 'disabled' : 'enabled'),
          credentials: (principal) => String(principal.credentialCount),
          uid: (principal) => principal.uid,
        },
        'No principals.',
      )
    })
  principals
    .command('show <principal>')
    .description('show a principal')
    .addHelpText('after', examples('principal show app1'))
    .action(async (id: string, _options: object, command: Command) => {
      const { principal } = await context
        .client()
        .principals.getPrincipal({ name: principalName(id) })
      const shown = present(principal)
      printFacts(outputOf(context, command), shown, {
        name: shown.name,
        uid: shown.uid,
        state: shown.disabled ? 'disabled' : 'enabled',
        credentials: String(shown.credentialCount),
      })
    })
  for (const [verb, disabled] of [
    ['disable', true],
    ['enable', false],
  ] as const) {
    principals
      .command(`${verb} <principal>`)
      .description(disabled ? 'refuse all its calls, within a second' : 'let it call again')
      .addHelpText('after', examples(`principal ${verb} app1`))
      .action(async (id: string, _options: object, command: Command) => {
        const { principal } = await context.client().principals.updatePrincipal({
          principal: { name: principalName(id), disabled },
          updateMask: { paths: ['disabled'] },
        })
        printDone(outputOf(context, command), present(principal), `Principal ${id} is ${verb}d.`)
      })
  }
  principals
    .command('delete <principal>')
    .description('delete a principal, with its credentials and assignments')
    .addHelpText('after', examples('principal delete app1'))
    .action(async (id: string, _options: object, command: Command) => {
      await context.client().principals.deletePrincipal({ name: principalName(id) })
      printDone(outputOf(context, command), { name: principalName(id) }, `Deleted principal ${id}.`)
    })
  return principals
}

export function credentialCommand(context: Context): Command {
  const credentials = new Command('credential').description(
    'credentials: what a principal proves itself with',
  )
  credentials
    .command('create <principal>')
    .description('make a client secret; it is shown once')
    .option('--expires <time>', 'when it ends: 2027-01-31, or a span such as 90d', parseTime)
    .addHelpText(
      'after',
      examples('credential create app1', 'credential create app1 --expires 90d --json'),
    )
    .action(async (id: string, options: { expires?: Time }, command: Command) => {
      const made = await context.client().principals.createCredential({
        parent: principalName(id),
        credential: { expireTime: options.expires ?? null },
      })
      const output = outputOf(context, command)
      const clientId = lastSegment(principalName(id))
      printFacts(
        output,
        { ...made, clientId },
        {
          'client id': clientId,
          'client secret': made.clientSecret,
          credential: present(made.credential).name,
          expires: timeText(made.credential?.expireTime),
        },
      )
      if (!output.json) context.warn('The client secret is not shown again.')
    })
  credentials
    .command('list <principal>')
    .description("list a principal's credentials")
    .addHelpText('after', examples('credential list app1'))
    .action(async (id: string, _options: object, command: Command) => {
      const rows = await allPages(
        (pageToken) =>
          context.client().principals.listCredentials({ parent: principalName(id), pageToken }),
        (page) => page.credentials,
      )
      printRows(
        outputOf(context, command),
        rows,
        {
          credential: (credential) => lastSegment(credential.name),
          'not before': (credential) => timeText(credential.notBeforeTime),
          expires: (credential) => timeText(credential.expireTime),
        },
        'No credentials.',
      )
    })
  credentials
    .command('delete <principal> <credential>')
    .description('delete a credential; its tokens stop working within a second')
    .addHelpText('after', examples('credential delete app1 5f0c…'))
    .action(async (id: string, uid: string, _options: object, command: Command) => {
      const name = `${principalName(id)}/credentials/${uid}`
      await context.client().principals.deleteCredential({ name })
      printDone(outputOf(context, command), { name }, `Deleted credential ${uid}.`)
    })
  return credentials
}

export function tokenCommand(context: Context): Command {
  const tokens = new Command('token').description('access tokens')
  tokens
    .command('revoke <principal>')
    .description('end every token that the principal holds, within a second')
    .addHelpText('after', examples('token revoke app1'))
    .action(async (id: string, _options: object, command: Command) => {
      const principal = principalName(id)
      await context.client().tokens.revokeTokens({ principal })
      printDone(outputOf(context, command), { principal }, `Revoked the tokens of ${id}.`)
    })
  tokens
    .command('issue <audience>')
    .description(
      'print a token for one service (auth, secret, key-crypto, certificate, audit), for tools such as grpcurl',
    )
    .addHelpText('after', examples('token issue secret'))
    .action(async (audience: string, _options: object, command: Command) => {
      const client = context.client()
      const { clientId, clientSecret } = client.configuration
      const issued = await client.tokens.issueToken({ clientId, clientSecret, audience })
      printDone(outputOf(context, command), issued, issued.accessToken)
    })
  return tokens
}
