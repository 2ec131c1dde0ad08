import type { FeatureModule } from '@/app/manifest'

export default {
  name: 'imports',
  roles: ['MERCHANDISER', 'GROWTH', 'ANALYST'],
  menu: { icon: 'imports', to: '/imports' },
  routes: [
    { path: '/imports', name: 'imports', page: () => import('./ImportListPage.vue') },
    { path: '/imports/new', name: 'import-new', page: () => import('./ImportNewPage.vue') },
    { path: '/imports/:id', name: 'import', page: () => import('./ImportPage.vue'), props: true },
  ],
  messages: { zh: () => import('./messages/zh'), en: () => import('./messages/en') },
} satisfies FeatureModule
