// @vitest-environment node
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const web = fileURLToPath(new URL('../../..', import.meta.url))
const committed = join(web, 'packages/api/src/generated.ts')

describe('the generated types', () => {
  it('are those of the API document; `npm run api` writes them anew', { timeout: 60_000 }, () => {
    const folder = mkdtempSync(join(tmpdir(), 'banyan-api-'))
    try {
      const fresh = join(folder, 'generated.ts')
      const { scripts } = JSON.parse(readFileSync(join(web, 'package.json'), 'utf8')) as { scripts: { api: string } }
      const words = scripts.api.replace('packages/api/src/generated.ts', fresh).split(' ')
      execFileSync(process.execPath, [join(web, 'node_modules/openapi-typescript/bin/cli.js'), ...words.slice(1)], { cwd: web, stdio: 'pipe' })
      expect(readFileSync(committed, 'utf8') === readFileSync(fresh, 'utf8'), 'run `npm run api` and commit packages/api/src/generated.ts').toBe(true)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
