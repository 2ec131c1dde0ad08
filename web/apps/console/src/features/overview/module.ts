import type { FeatureModule } from '@/app/manifest'

export default {
  name: 'overview',
  roles: 'everyone',
  menu: { icon: 'overview', to: '/' },
  routes: [{ path: '/', name: 'overview', page: () => import('./OverviewPage.vue') }],
  messages: { zh: () => import('./messages/zh'), en: () => import('./messages/en') },
} satisfies FeatureModule
