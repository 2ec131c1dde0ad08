import '@banyan/tokens/tokens.css'
import '@banyan/tokens'
import { createI18n } from '@banyan/i18n'
import { createApp } from 'vue'
import { createRouter, createWebHistory } from 'vue-router'
import App from './App.vue'
import en from './messages/en'
import zh from './messages/zh'

const router = createRouter({ history: createWebHistory(), routes: [{ path: '/', component: () => import('./home/HomePage.vue') }] })
createApp(App).use(createI18n({ zh, en })).use(router).mount('#app')
