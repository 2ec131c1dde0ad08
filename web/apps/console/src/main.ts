import '@banyan/tokens'
import '@banyan/tokens/tokens.css'
import '@banyan/tokens/element-plus.css'
import './app/console.css'
import { VueQueryPlugin } from '@tanstack/vue-query'
import { createApp } from 'vue'
import App from './app/App.vue'
import { features } from './app/features'
import { createQueries } from './app/queries'
import { createConsoleRouter } from './app/router'
import { i18n } from './app/texts'

createApp(App)
  .use(i18n)
  .use(VueQueryPlugin, { queryClient: createQueries() })
  .use(createConsoleRouter(features))
  .mount('#app')
