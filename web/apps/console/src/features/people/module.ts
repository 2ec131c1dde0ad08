import type { FeatureModule } from '@/app/manifest'

export default {
  name: 'people',
  roles: ['SERVICE', 'GROWTH', 'ANALYST', 'RISK'],
  menu: { icon: 'people', to: '/people' },
  routes: [
    { path: '/people', name: 'people', page: () => import('./PeopleListPage.vue') },
    { path: '/people/store-owners', name: 'store-owners', page: () => import('./StoreOwnersPage.vue') },
    { path: '/people/:id', name: 'person', page: () => import('./PersonPage.vue'), props: true },
  ],
  messages: { zh: () => import('./messages/zh'), en: () => import('./messages/en') },
} satisfies FeatureModule
