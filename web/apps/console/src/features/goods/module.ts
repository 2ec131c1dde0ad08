import type { FeatureModule } from '@/app/manifest'

export default {
  name: 'goods',
  roles: ['MERCHANDISER', 'GROWTH', 'SERVICE', 'ANALYST'],
  menu: { icon: 'goods', to: '/goods' },
  routes: [
    { path: '/goods', name: 'goods', page: () => import('./ProductListPage.vue') },
    { path: '/goods/new', name: 'product-new', page: () => import('./ProductPage.vue'), roles: ['MERCHANDISER'] },
    { path: '/goods/categories', name: 'categories', page: () => import('./CategoryPage.vue') },
    { path: '/goods/brands', name: 'brands', page: () => import('./BrandPage.vue') },
    { path: '/goods/:id', name: 'product', page: () => import('./ProductPage.vue'), props: true },
  ],
  messages: { zh: () => import('./messages/zh'), en: () => import('./messages/en') },
} satisfies FeatureModule
