// @vitest-environment node
import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import en from '../src/messages/en'
import zh from '../src/messages/zh'

type Tree = { [key: string]: string | Tree }
const flat = (tree: Tree, at = ''): Map<string, string> =>
  new Map(Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [[at + key, value]] : [...flat(value, `${at}${key}.`)])))
const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()

const own = import.meta.glob<Tree>('../src/mechanics/*/{zh,en}.ts', { eager: true, import: 'default' })
const ofMechanics = (language: string): Tree =>
  Object.fromEntries(
    Object.entries(own)
      .filter(([path]) => path.endsWith(`/${language}.ts`))
      .map(([path, texts]) => [(path.split('/').at(-2) ?? '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()), texts]),
  )

const english = flat({ ...en, ...ofMechanics('en') })
const chinese = flat({ ...zh, ...ofMechanics('zh') })
const source = resolve(import.meta.dirname, '../src')
const code = (readdirSync(source, { recursive: true }) as string[])
  .filter(name => /\.(vue|ts)$/.test(name) && !/^messages|mechanics\/[\w-]+\/(zh|en)\.ts$/.test(name))
  .map(name => readFileSync(join(source, name), 'utf8'))
  .join('\n')

describe('messages', () => {
  it('exist in both languages', () => expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort()))

  it('speak of the same things in both', () => {
    // A count that Chinese does not repeat may stay away there.
    const differing = [...english].filter(([key, text]) => placeholders(chinese.get(key) ?? '').some(name => !placeholders(text).includes(name)))
    expect(differing).toEqual([])
  })

  it('are there for every key the pages use', () => {
    const used = [...code.matchAll(/\bt\(\s*'([\w.-]+)'/g)].map(match => match[1] ?? '')
    expect(used.length).toBeGreaterThan(100)
    expect(used.filter(key => !english.has(key))).toEqual([])
  })

  it('are there for every family of keys the pages compose', () => {
    const families = [...code.matchAll(/\bt\(\s*`([\w.]+)\.\$\{/g)].map(match => `${match[1]}.`)
    expect(families.filter(family => ![...english.keys()].some(key => key.startsWith(family)))).toEqual([])
  })

  it('are all used', () => {
    const families = [...code.matchAll(/`([\w.]+)\.\$\{/g)].map(match => `${match[1]}.`)
    const unused = [...english.keys()].filter(key => !code.includes(`'${key}'`) && !families.some(family => key.startsWith(family)))
    expect(unused).toEqual([])
  })
})
