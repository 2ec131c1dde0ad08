import vue from '@vitejs/plugin-vue'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [vue()],
  // The console's own short name for its sources.
  resolve: { alias: { '@': fileURLToPath(new URL('apps/console/src', import.meta.url)) } },
  test: {
    environment: 'happy-dom',
    // Files share a process: tests clean up after themselves, and a quarter of the time is enough.
    pool: 'threads',
    isolate: false,
    include: ['packages/**/*.test.ts', 'apps/**/*.test.ts', 'lint/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'target/**'],
    server: { deps: { inline: ['element-plus', 'vant'] } },
    env: { TZ: 'UTC' },
  },
})
