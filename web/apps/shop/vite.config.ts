import { VantResolver } from '@vant/auto-import-resolver'
import vue from '@vitejs/plugin-vue'
import components from 'unplugin-vue-components/vite'
import { defineConfig } from 'vite'
import { firstRoute, i18nFlags, outputFolder, proxyToServer } from '../../vite.shared.ts'

export default defineConfig({
  base: '/',
  plugins: [
    vue(),
    components({ dirs: [], dts: false, resolvers: [VantResolver()] }),
    firstRoute('shop', 'src/home/HomePage.vue'),
  ],
  define: i18nFlags,
  build: { outDir: outputFolder(), emptyOutDir: false, reportCompressedSize: false },
  server: { port: 5173, proxy: proxyToServer },
})
