import type { FeatureModule } from '@/app/manifest'

export default {
  name: 'risk',
  roles: ['RISK', 'GROWTH', 'SERVICE', 'ANALYST'],
  menu: { icon: 'risk', to: '/risk' },
  routes: [
    { path: '/risk', name: 'risk', page: () => import('./RiskPage.vue') },
  ],
  messages: { zh: () => import('./messages/zh'), en: () => import('./messages/en') },
} satisfies FeatureModule
