// Who may import whom. `npm run check` runs it; docs/architecture.md says why.
const error = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

const tests = '\\.test\\.ts$'

module.exports = {
  forbidden: [
    error(
      'no-cycles',
      'A cycle is one thing in two files. Types alone may refer to each other: nothing runs.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    error(
      'resolvable',
      'What does not resolve escapes every other rule.',
      {},
      { couldNotResolve: true },
    ),
    error(
      'services-are-strangers',
      'Services talk through contracts.',
      { path: '^services/([^/]+)/' },
      { path: '^services/', pathNot: '^services/$1/' },
    ),
    error(
      'packages-below-services',
      'A package knows nothing of who uses it.',
      { path: '^packages/' },
      { path: '^(services|test)/' },
    ),
    error(
      'domain-is-pure',
      'Rules are functions of values: no I/O, no clock, no wire.',
      { path: '^services/[^/]+/src/domain/', pathNot: tests },
      {
        pathNot: [
          '^services/[^/]+/src/domain/',
          '^packages/(fault|secret-bytes|formats|objects)/',
          '^(node:)?crypto$',
        ],
      },
    ),
    error(
      'store-and-hsm-do-not-know-rpc',
      'Calls go down: rpc, then store or hsm, then domain.',
      { path: '^services/[^/]+/src/(store|hsm)/', pathNot: tests },
      { path: '^services/[^/]+/src/rpc/|^packages/(rpc|guard|contracts)/' },
    ),
    error(
      'handlers-do-not-know-drivers',
      'A handler fetches, asks a rule, acts, replies.',
      { path: '^services/[^/]+/src/rpc/', pathNot: tests },
      { path: 'node_modules/(@grpc|pg|ioredis|graphene-pk11|pkcs11js)/' },
    ),
    error(
      'pkcs11-has-one-owner',
      'Only key-crypto talks to the HSM.',
      { pathNot: '^services/key-crypto/src/hsm/' },
      { path: 'node_modules/(graphene-pk11|pkcs11js)/' },
    ),
    error(
      'generated-types-through-contracts',
      'Nobody names a path inside gen/.',
      { pathNot: '^packages/contracts/' },
      { path: '^packages/contracts/src/gen/', pathNot: '/v1/index\\.ts$' },
    ),
    error(
      'verifier-stands-alone',
      'It judges the service, so it shares nothing with it.',
      { path: '^packages/verifier/', pathNot: tests },
      { pathNot: '^packages/verifier/', dependencyTypesNot: ['core'] },
    ),
    error(
      'packages-in-layers',
      'fault and contracts, then rpc, then guard; what stands below never looks up.',
      {
        path: '^packages/(fault|flights|secret-bytes|formats|contracts|config|telemetry|postgres)/',
        pathNot: tests,
      },
      { path: '^packages/(rpc|change-feed|guard|client|cli|local-cluster)/' },
    ),
    error(
      'rpc-below-guard',
      'The onion does not know its layers.',
      { path: '^packages/(rpc|change-feed)/' },
      { path: '^packages/(guard|client|cli|local-cluster)/' },
    ),
    error(
      'test-code-in-tests-only',
      'Fakes never reach a running service.',
      { pathNot: [tests, '^test/', '^packages/testkit/'] },
      { path: '^(test|packages/testkit)/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)\\.strongroom/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    // Without these, imports between workspaces stay unresolved and path rules misjudge.
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
}
