import type { FeatureModule } from '@/app/manifest'

export default {
  name: 'promotions',
  roles: ['GROWTH', 'MERCHANDISER', 'ANALYST', 'SERVICE'],
  menu: { icon: 'coupon', to: '/promotions' },
  routes: [
    { path: '/promotions', name: 'promotions', page: () => import('./CouponListPage.vue') },
    { path: '/promotions/coupons/new', name: 'coupon-new', page: () => import('./CouponPage.vue'), roles: ['GROWTH'] },
    { path: '/promotions/coupons/:id', name: 'coupon', page: () => import('./CouponPage.vue'), props: true },
    { path: '/promotions/spend', name: 'spend-rules', page: () => import('./SpendPage.vue') },
    { path: '/promotions/terms', name: 'shop-terms', page: () => import('./TermsPage.vue') },
    { path: '/promotions/test', name: 'price-test', page: () => import('./PriceTestPage.vue') },
  ],
  messages: { zh: () => import('./messages/zh'), en: () => import('./messages/en') },
} satisfies FeatureModule
