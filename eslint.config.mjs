import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  {
    ignores: ['dist', 'dist-hosting', 'node_modules', 'shots', 'coverage', '.astro', '.cache'],
  },
  ...tseslint.configs.strict,
  ...astro.configs.recommended,
  {
    rules: {
      // import('…') types stay allowed: a .d.ts without imports and modules loaded by name need them.
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      'no-nested-ternary': 'error',
      eqeqeq: 'error',
    },
  },
);
