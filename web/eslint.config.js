import js from '@eslint/js'
import globals from 'globals'
import vue from 'eslint-plugin-vue'
import typescript from 'typescript-eslint'
import banyan from './lint/rules.js'

export default typescript.config(
  { ignores: ['target/**', '**/node_modules/**', 'packages/api/src/generated.ts', '**/components.d.ts'] },
  js.configs.recommended,
  ...typescript.configs.recommended,
  ...vue.configs['flat/recommended'],
  {
    files: ['**/*.{ts,vue,js,mjs}'],
    plugins: { banyan },
    languageOptions: { globals: { ...globals.browser, ...globals.node }, parserOptions: { parser: typescript.parser } },
    rules: {
      'banyan/zones': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-undef': 'off', // TypeScript knows better
      'no-console': ['error', { allow: ['error'] }],
    },
  },
  { files: ['*.mjs', 'scripts/**'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.vue', '**/*.ts'],
    ignores: ['**/messages/**', '**/mechanics/*/{zh,en}.ts', '**/*.test.ts', 'packages/api/src/problem.ts'],
    rules: { 'banyan/text-in-message-files': 'error' },
  },
  {
    files: ['**/*.vue'],
    rules: {
      'vue/no-bare-strings-in-template': 'error',
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
      // Layout is the formatter's matter, not the linter's.
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/html-self-closing': 'off',
      'vue/html-indent': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/first-attribute-linebreak': 'off',
      'vue/require-default-prop': 'off',
      'vue/attributes-order': 'off',
    },
  },
)
