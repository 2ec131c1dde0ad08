import type { FeatureModule } from '@/app/manifest'
import { TROUBLE_ROLES } from './roles'

export default {
  name: 'orders',
  roles: ['SERVICE', 'MERCHANDISER', 'ANALYST', 'RISK', 'GROWTH'],
  menu: { icon: 'orders', to: '/orders' },
  routes: [
    { path: '/orders', name: 'orders', page: () => import('./OrderListPage.vue') },
    { path: '/orders/troubles', name: 'order-troubles', page: () => import('./TroublesPage.vue'), roles: TROUBLE_ROLES },
    { path: '/orders/:id', name: 'order', page: () => import('./OrderPage.vue'), props: true },
  ],
  messages: { zh: () => import('./messages/zh'), en: () => import('./messages/en') },
} satisfies FeatureModule
