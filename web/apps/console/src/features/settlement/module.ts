import type { FeatureModule } from '@/app/manifest'
import { BOOK_ROLES } from './roles'

export default {
  name: 'settlement',
  roles: ['SERVICE', 'RISK', 'ANALYST'],
  menu: { icon: 'settlement', to: '/settlement' },
  routes: [
    { path: '/settlement', name: 'settlement', page: () => import('./WithdrawalsPage.vue') },
    { path: '/settlement/withdrawals/:id', name: 'withdrawal', page: () => import('./WithdrawalPage.vue'), props: true },
    { path: '/settlement/terms', name: 'withdrawal-terms', page: () => import('./TermsPage.vue') },
    { path: '/settlement/books', name: 'books', page: () => import('./BooksPage.vue'), roles: BOOK_ROLES },
  ],
  messages: { zh: () => import('./messages/zh'), en: () => import('./messages/en') },
} satisfies FeatureModule
