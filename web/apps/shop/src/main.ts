import '@banyan/tokens/tokens.css'
import '@banyan/tokens/vant.css'
import './shell/base.css'
import '@banyan/tokens'
import { createI18n } from '@banyan/i18n'
import { VueQueryPlugin } from '@tanstack/vue-query'
import { createApp } from 'vue'
import App from './App.vue'
import { queryClient } from './data/client'
import en from './messages/en'
import zh from './messages/zh'
import { router } from './router'

createApp(App).use(createI18n({ zh, en })).use(VueQueryPlugin, { queryClient }).use(router).mount('#app')
