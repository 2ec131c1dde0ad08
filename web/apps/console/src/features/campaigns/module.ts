import type { FeatureModule } from '@/app/manifest'

export default {
  name: 'campaigns',
  roles: ['GROWTH', 'ANALYST', 'RISK'],
  menu: { icon: 'campaigns', to: '/campaigns' },
  routes: [
    { path: '/campaigns', name: 'campaigns', page: () => import('./CampaignListPage.vue') },
    { path: '/campaigns/new', name: 'campaign-new', page: () => import('./MechanicPage.vue') },
    { path: '/campaigns/new/:mechanic', name: 'campaign-create', page: () => import('./studio/StudioPage.vue'), props: true },
    { path: '/campaigns/pickup-points', name: 'pickup-points', page: () => import('./PickupPointsPage.vue') },
    { path: '/campaigns/:id', name: 'campaign-board', page: () => import('./board/BoardPage.vue'), props: true },
    { path: '/campaigns/:id/history', name: 'campaign-history', page: () => import('./HistoryPage.vue'), props: true },
    { path: '/campaigns/:id/edit', name: 'campaign-edit', page: () => import('./studio/StudioPage.vue'), props: true },
  ],
  messages: { zh: () => import('./messages/zh'), en: () => import('./messages/en') },
} satisfies FeatureModule
