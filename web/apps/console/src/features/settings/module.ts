import type { FeatureModule } from '@/app/manifest'

export default {
  name: 'settings',
  roles: 'everyone',
  menu: { icon: 'settings', to: '/settings' },
  routes: [
    {
      path: '/settings', name: 'settings', page: () => import('./SettingsPage.vue'), redirect: { name: 'settings-account' },
      children: [
        { path: 'account', name: 'settings-account', page: () => import('./AccountPage.vue') },
        { path: 'shop', name: 'settings-shop', page: () => import('./ShopPage.vue') },
        { path: 'operators', name: 'settings-operators', page: () => import('./OperatorsPage.vue'), roles: ['OWNER'] },
        { path: 'keys', name: 'settings-keys', page: () => import('./KeysPage.vue'), roles: ['OWNER'] },
        { path: 'audit', name: 'settings-audit', page: () => import('./AuditPage.vue'), roles: ['RISK'] },
        { path: 'sandbox', name: 'settings-sandbox', page: () => import('./SandboxPage.vue'), roles: ['SERVICE', 'GROWTH', 'RISK'] },
        { path: 'system', name: 'settings-system', page: () => import('./SystemPage.vue') },
      ],
    },
  ],
  messages: { zh: () => import('./messages/zh'), en: () => import('./messages/en') },
} satisfies FeatureModule
