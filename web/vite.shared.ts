// What both applications' builds have in common.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { Plugin, UserConfig } from 'vite'

const web = dirname(fileURLToPath(import.meta.url))

export const outputFolder = (...path: string[]) => resolve(web, 'target/dist.next', ...path)

/** Development servers hand everything that is not theirs to a running Banyan. */
export const proxyToServer: NonNullable<UserConfig['server']>['proxy'] = Object.fromEntries(
  ['/api', '/media', '/s/', '/sandbox', '/v3'].map(path => [
    path,
    { target: process.env.BANYAN_SERVER ?? 'http://localhost:8080', changeOrigin: false },
  ]),
)

export const i18nFlags = {
  __VUE_OPTIONS_API__: 'true',
  __VUE_PROD_DEVTOOLS__: 'false',
  __VUE_I18N_FULL_INSTALL__: 'false',
  __VUE_I18N_LEGACY_API__: 'false',
  __INTLIFY_PROD_DEVTOOLS__: 'false',
}

interface Chunk {
  type: 'chunk' | 'asset'
  fileName: string
  code?: string
  source?: string | Uint8Array
  isEntry?: boolean
  imports?: string[]
  facadeModuleId?: string | null
  viteMetadata?: { importedCss: Set<string> }
}

/** Writes what the first view loads (entry and first page with their static imports, JS and CSS, gzipped) for `npm run budget`. */
export function firstRoute(app: string, firstPage: string): Plugin {
  return {
    name: 'banyan:first-route',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const chunks = bundle as unknown as Record<string, Chunk>
        const roots = Object.values(chunks).filter(
          chunk => chunk.type === 'chunk' && (chunk.isEntry || chunk.facadeModuleId?.endsWith(firstPage)),
        )
        const wanted = new Set<string>()
        const visit = (chunk: Chunk | undefined) => {
          if (!chunk || wanted.has(chunk.fileName)) return
          wanted.add(chunk.fileName)
          chunk.imports?.forEach(name => visit(chunks[name]))
          chunk.viteMetadata?.importedCss.forEach(name => wanted.add(name))
        }
        roots.forEach(visit)
        const files = [...wanted].map(name => {
          const file = chunks[name]
          return { name, bytes: gzipSync(file?.code ?? file?.source ?? '').length }
        })
        files.sort((a, b) => b.bytes - a.bytes)
        const total = files.reduce((sum, file) => sum + file.bytes, 0)
        mkdirSync(resolve(web, 'target'), { recursive: true })
        writeFileSync(resolve(web, `target/first-route-${app}.json`), JSON.stringify({ total, files }, null, 2))
      },
    },
  }
}
