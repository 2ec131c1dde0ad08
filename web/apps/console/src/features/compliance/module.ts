import type { FeatureModule } from '@/app/manifest'

export default {
  name: 'compliance',
  roles: ['GROWTH', 'RISK', 'ANALYST'],
  menu: { icon: 'compliance', to: '/compliance' },
  routes: [
    { path: '/compliance', name: 'compliance', page: () => import('./CompliancePage.vue') },
  ],
  messages: { zh: () => import('./messages/zh'), en: () => import('./messages/en') },
} satisfies FeatureModule
