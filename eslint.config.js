import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

// The environment has one reader per process: whoever starts it. Everything else is told.
const entryPoints = [
  'services/*/src/main.ts',
  'services/*/src/bin/**',
  'services/key-crypto/src/hsm/worker-main.ts',
  'packages/*/src/bin/**',
  'packages/local-cluster/**',
  'test/**',
  '**/*.test.ts',
]

export default defineConfig(
  globalIgnores(['packages/contracts/src/gen', '**/.strongroom', '**/coverage']),
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      eqeqeq: 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      // A handler without `await` is async all the same, so that what it throws becomes a rejection.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
      ],
    },
  },
  {
    files: ['**/*.ts'],
    ignores: entryPoints,
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'main.ts hands the environment to config.ts.',
        },
        {
          object: 'process',
          property: 'exit',
          message: 'It drops spans and records: return instead.',
        },
      ],
    },
  },
  {
    files: ['**/*.test.ts', 'test/**/*.ts'],
    rules: {
      // mocha's describe and it take async functions and wait for them.
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { arguments: false } },
      ],
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    rules: {
      'no-undef': 'error',
      'no-unused-vars': 'error',
      eqeqeq: 'error',
      'prefer-const': 'error',
    },
    languageOptions: {
      globals: Object.fromEntries(
        ['process', 'console', 'module', 'setTimeout', 'Buffer', 'URL', 'fetch'].map((name) => [
          name,
          'readonly',
        ]),
      ),
    },
  },
)
