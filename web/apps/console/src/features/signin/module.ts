import type { FeatureModule } from '@/app/manifest'

export default {
  name: 'signin',
  roles: 'everyone',
  routes: [{ path: '/sign-in', name: 'signin', page: () => import('./SignInPage.vue'), bare: true }],
  messages: { zh: () => import('./messages/zh'), en: () => import('./messages/en') },
} satisfies FeatureModule
