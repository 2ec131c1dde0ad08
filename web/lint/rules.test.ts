// @vitest-environment node
import { ESLint } from 'eslint'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

// Planted violations: each rule of the house must bite.
const eslint = new ESLint({ cwd: resolve(import.meta.dirname, '..') })
const rulesBroken = async (filePath: string, code: string) =>
  (await eslint.lintText(code, { filePath: resolve(import.meta.dirname, '..', filePath) })).flatMap(result =>
    result.messages.map(message => message.ruleId),
  )

describe('zones', () => {
  it('refuses an application that imports the other by path', async () => {
    expect(await rulesBroken('apps/shop/src/planted.ts', "import '../../console/src/main'\n")).toContain('banyan/zones')
  })
  it('refuses an application that imports the other by name', async () => {
    expect(await rulesBroken('apps/console/src/planted.ts', "export * from '@banyan/shop'\n")).toContain('banyan/zones')
  })
  it('refuses a package that imports an application, also lazily', async () => {
    expect(await rulesBroken('packages/ui/src/planted.ts', "export const page = () => import('@banyan/shop')\n")).toContain('banyan/zones')
  })
  it('refuses a way around a package name', async () => {
    expect(await rulesBroken('apps/shop/src/planted.ts', "import '../../../packages/ui/src/clock'\n")).toContain('banyan/zones')
  })
  it('allows packages by name and neighbours by path', async () => {
    expect(await rulesBroken('apps/shop/src/planted.ts', "import '@banyan/ui'\nimport './neighbour'\n")).not.toContain('banyan/zones')
  })
})

describe('text', () => {
  it('refuses bare words in a template', async () => {
    const broken = await rulesBroken('apps/shop/src/Planted.vue', '<template>\n  <p>Buy now</p>\n</template>\n')
    expect(broken).toContain('vue/no-bare-strings-in-template')
  })
  it('refuses Chinese words in a script', async () => {
    expect(await rulesBroken('apps/shop/src/planted.ts', "export const label = '立即购买'\n")).toContain('banyan/text-in-message-files')
  })
  it('refuses Chinese words bound in a template', async () => {
    const broken = await rulesBroken('apps/shop/src/Planted.vue', '<template>\n  <p :title="`购买`" />\n</template>\n')
    expect(broken).toContain('banyan/text-in-message-files')
  })
  it('allows message files', async () => {
    expect(await rulesBroken('apps/shop/src/messages/zh.ts', "export const label = '立即购买'\n")).toEqual([])
  })
})
