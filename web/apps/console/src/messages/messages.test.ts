import { describe, expect, it } from 'vitest'

type Tree = { [key: string]: string | Tree }
const files = import.meta.glob<{ default: Tree }>(['./{en,zh}.ts', '../features/*/messages/{en,zh}.ts'], { eager: true })
const sources = import.meta.glob<string>('../**/*.{vue,ts}', { eager: true, query: '?raw', import: 'default' })

function keysOf(tree: Tree, prefix = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [`${prefix}${key}`] : keysOf(value, `${prefix}${key}.`)))
}
function textsOf(language: string): Map<string, Tree> {
  return new Map(Object.entries(files).filter(([path]) => path.endsWith(`/${language}.ts`)).map(([path, module]) => [/features\/(\w+)\//.exec(path)?.[1] ?? '', module.default]))
}

describe('the texts', () => {
  it('say the same things in both languages', () => {
    const zh = textsOf('zh')
    for (const [feature, tree] of textsOf('en')) expect(keysOf(zh.get(feature) ?? {}).sort(), feature).toEqual(keysOf(tree).sort())
  })
  it('have every key that a page asks for', () => {
    const known = new Set([...textsOf('en')].flatMap(([feature, tree]) => keysOf(tree, feature ? `${feature}.` : '')))
    const missing = Object.entries(sources).flatMap(([path, source]) => (path.endsWith('.test.ts') ? [] : [...source.matchAll(/\bt\('([\w.-]+)'/g)].map(match => match[1] ?? '').filter(key => !known.has(key)).map(key => `${path}: ${key}`)))
    expect(missing).toEqual([])
  })
  it('use the same placeholders in both languages', () => {
    const names = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(match => match[1]))].sort()
    const flat = (tree: Tree, prefix = ''): [string, string][] => Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [[`${prefix}${key}`, value] as [string, string]] : flat(value, `${prefix}${key}.`)))
    const zh = textsOf('zh')
    for (const [feature, tree] of textsOf('en')) {
      const other = new Map(flat(zh.get(feature) ?? {}))
      for (const [key, text] of flat(tree)) expect(names(other.get(key) ?? ''), `${feature}.${key}`).toEqual(names(text))
    }
  })
})
