import '@banyan/tokens/tokens.css'
import '@banyan/tokens/vant.css'
import './shell/base.css'
import '@banyan/tokens'
import { language } from '@banyan/i18n'
import { VueQueryPlugin } from '@tanstack/vue-query'
import { createApp, watch } from 'vue'
import App from './App.vue'
import { queryClient } from './data/client'
import { nameDevice } from './shell/device'
import { router } from './router'
import { i18n } from './texts'

nameDevice()
createApp(App).use(i18n).use(VueQueryPlugin, { queryClient }).use(router).mount('#app')

// The server words some texts itself (titles of products, names of options): they are asked for again in the new language.
watch(language, () => queryClient.invalidateQueries(), { flush: 'post' })
