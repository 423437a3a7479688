import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';

const clock = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Take `now` or a clock.',
  },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Take `now` or a clock.' },
  { selector: "MemberExpression[object.name='performance'][property.name='now']", message: 'Take `now` or a clock.' },
];
const dice = [
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'A rule throws no dice.' },
];

const waiting = [
  { selector: ':function[async=true]', message: 'A rule waits for nothing.' },
  { selector: "NewExpression[callee.name='Promise']", message: 'A rule waits for nothing.' },
];

export default defineConfig(
  globalIgnores(['**/dist/', '.cache/', 'screenshots/']),
  js.configs.recommended,
  { files: ['**/*.{js,cjs}'], languageOptions: { sourceType: 'commonjs', globals: nodeGlobals() } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [ts.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-undef': 'off', // the compiler knows better
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src/**/*.ts', 'static/**/*.{ts,tsx}'],
    rules: { '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }] },
  },
  { files: ['src/**/*.ts'], rules: { '@typescript-eslint/no-misused-promises': 'error' } }, // too slow for everything
  {
    files: ['src/**/*.ts'],
    ignores: ['src/adapters/clock.ts'],
    rules: { 'no-restricted-syntax': ['error', ...clock] },
  },
  {
    files: ['src/{domain,app}/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...clock, ...dice],
      'no-restricted-globals': ['error', 'process', 'console'],
    },
  },
  {
    files: ['src/domain/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...clock, ...dice, ...waiting] },
  },
);

function nodeGlobals() {
  const names = ['require', 'module', 'process', 'console', '__dirname', 'globalThis', 'Buffer', 'URL', 'performance'];
  return Object.fromEntries(names.map((name) => [name, 'readonly']));
}
