import eslint from '@eslint/js';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const size = {
  'max-lines': ['error', { max: 400 }],
  'max-lines-per-function': ['error', { max: 60 }],
  complexity: ['error', 10],
  'max-params': 'off',
};

const clockAndChance = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time comes in as an argument.' },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'Time comes in as an argument.' },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Chance comes in as a seeded source.',
  },
];
// The rule max-params counts a constructor's dependencies too, of which house.md allows five.
const tooMany = 'At most four parameters: take one object.';
const parameters = [
  { selector: ':matches(FunctionDeclaration, ArrowFunctionExpression)[params.length>4]', message: tooMany },
  { selector: "MethodDefinition[kind!='constructor'] > FunctionExpression[params.length>4]", message: tooMany },
  {
    selector: "MethodDefinition[kind='constructor'] > FunctionExpression[params.length>5]",
    message: 'More than five dependencies mean a second use case.',
  },
];
const noDefault = { selector: 'ExportDefaultDeclaration', message: 'Exports have names.' };
const noEnvironment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Only platform/config reads the environment.',
};

export default tseslint.config(
  {
    ignores: ['dist/', 'node_modules/', '.data/', '.cache/', 'coverage/', 'apps/web/src/gql/', 'apps/web/src/locales/'],
  },
  eslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...size,
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-extraneous-class': 'off',
      // GraphQL classes describe shapes; plain records of that shape are what resolvers return.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-syntax': ['error', noDefault, noEnvironment, ...parameters],
    },
  },
  {
    files: ['libs/domains/*/core/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: { 'no-restricted-syntax': ['error', noDefault, noEnvironment, ...parameters, ...clockAndChance] },
  },
  {
    files: [
      'libs/platform/src/config/**',
      'test/**',
      '**/*.spec.ts',
      '**/*.e2e-spec.ts',
      'apps/web/*.config.ts',
      'apps/web/vite.config.ts',
    ],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['**/*.spec.ts', '**/*.e2e-spec.ts', '**/*.contract.ts', 'test/**/*.ts'],
    rules: {
      // A describe block is one function; its length says nothing about the code under test.
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
    },
  },
  {
    files: ['**/*.tsx'],
    rules: { 'max-lines-per-function': ['error', { max: 120 }] },
  },
  {
    files: ['**/*.mjs', '**/*.js', '**/*.cjs'],
    languageOptions: { globals: { ...globals.node } },
    rules: { ...size, 'max-params': ['error', 4] },
  },
  {
    // A case that is clicked through is one function; what it evaluates runs in the page.
    files: ['apps/web/e2e/**/*.mjs'],
    languageOptions: { globals: { ...globals.browser } },
    rules: {
      'max-lines-per-function': 'off',
      'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
);
