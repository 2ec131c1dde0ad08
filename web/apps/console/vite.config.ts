import vue from '@vitejs/plugin-vue'
import { fileURLToPath } from 'node:url'
import components from 'unplugin-vue-components/vite'
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers'
import { defineConfig } from 'vite'
import { firstRoute, i18nFlags, outputFolder, proxyToServer } from '../../vite.shared.ts'

export default defineConfig({
  base: '/console/',
  plugins: [
    vue(),
    components({ dirs: [], dts: 'src/components.d.ts', resolvers: [ElementPlusResolver({ importStyle: 'css' })] }),
    firstRoute('console', 'src/features/overview/OverviewPage.vue'),
  ],
  define: i18nFlags,
  resolve: { alias: { '@': fileURLToPath(new URL('src', import.meta.url)) } },
  build: { outDir: outputFolder('console'), emptyOutDir: false, reportCompressedSize: false },
  server: { port: 5174, proxy: proxyToServer },
})
