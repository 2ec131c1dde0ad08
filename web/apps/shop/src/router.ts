import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import { routes as mechanicRoutes } from './mechanics'
import { rememberArrival } from './share/arrival'

const routes: RouteRecordRaw[] = [
  { path: '/', component: () => import('./home/HomePage.vue'), meta: { tab: true } },
  { path: '/search', component: () => import('./search/SearchPage.vue'), meta: { tab: true } },
  { path: '/products/:id', component: () => import('./product/ProductPage.vue'), props: true },
  { path: '/groups/:id', component: () => import('./group/GroupPage.vue'), props: true },
  { path: '/campaigns/:id', component: () => import('./group/CampaignPage.vue'), props: true },
  ...mechanicRoutes,
  { path: '/coupons', component: () => import('./coupons/CouponCentrePage.vue') },
  { path: '/gifts/:token', component: () => import('./coupons/GiftPage.vue'), props: true },
  { path: '/invite', component: () => import('./share/InvitePage.vue') },
  { path: '/cart', component: () => import('./cart/CartPage.vue'), meta: { tab: true } },
  { path: '/checkout', component: () => import('./checkout/CheckoutPage.vue') },
  { path: '/orders', component: () => import('./orders/OrdersPage.vue') },
  { path: '/orders/:id', component: () => import('./orders/OrderPage.vue'), props: true },
  { path: '/me', component: () => import('./me/MePage.vue'), meta: { tab: true } },
  { path: '/me/groups', component: () => import('./me/MyGroupsPage.vue') },
  { path: '/me/invitations', component: () => import('./me/InvitationsPage.vue') },
  { path: '/me/notices', component: () => import('./notices/NoticesPage.vue') },
  { path: '/me/commissions', component: () => import('./me/CommissionsPage.vue') },
  { path: '/me/coupons', component: () => import('./coupons/MyCouponsPage.vue') },
  { path: '/me/wallet', component: () => import('./wallet/WalletPage.vue') },
  { path: '/me/wallet/withdraw', component: () => import('./wallet/WithdrawPage.vue') },
  { path: '/me/addresses', component: () => import('./me/AddressesPage.vue') },
  { path: '/me/account', component: () => import('./me/AccountPage.vue') },
  { path: '/:rest(.*)*', component: () => import('./shell/NotFoundPage.vue') },
]

export const router = createRouter({
  history: createWebHistory(),
  routes,
  scrollBehavior: (to, from, kept) => kept ?? (to.path === from.path ? {} : { top: 0 }),
})

// A shared link brings its code as `?s=`: it is remembered and leaves the address, so that a copied address carries no one's name.
router.beforeEach(to => {
  const { s: code, ...query } = to.query
  if (typeof code !== 'string') return true
  rememberArrival(code)
  return { path: to.path, query, hash: to.hash, replace: true }
})
