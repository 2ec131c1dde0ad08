import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { useTheme } from '../src'

it('puts the chosen theme on the page, and keeps it', () => {
  const { theme, resolved, set } = useTheme()
  set('dark')
  expect([theme.value, resolved.value, document.documentElement.dataset.theme]).toEqual(['dark', 'dark', 'dark'])
  expect(document.documentElement.classList.contains('dark')).toBe(true)
  expect(localStorage.getItem('banyan.theme')).toBe('dark')
  set('system')
  expect(localStorage.getItem('banyan.theme')).toBeNull()
})

it('is applied by being imported, so that builds must not leave it out', () => {
  const manifest = JSON.parse(readFileSync(resolve(import.meta.dirname, '../package.json'), 'utf8')) as { sideEffects: string[] }
  expect(manifest.sideEffects).toEqual(expect.arrayContaining(['./src/index.ts', './src/theme.ts']))
})
