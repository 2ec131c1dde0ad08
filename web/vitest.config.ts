import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [vue()],
  test: {
    environment: 'happy-dom',
    include: ['packages/**/*.test.ts', 'apps/**/*.test.ts', 'lint/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'target/**'],
    server: { deps: { inline: ['element-plus', 'vant'] } },
    env: { TZ: 'UTC' },
  },
})
