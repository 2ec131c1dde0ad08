import campaigns from '@/features/campaigns/module'
import compliance from '@/features/compliance/module'
import goods from '@/features/goods/module'
import imports from '@/features/imports/module'
import orders from '@/features/orders/module'
import overview from '@/features/overview/module'
import people from '@/features/people/module'
import promotions from '@/features/promotions/module'
import risk from '@/features/risk/module'
import settings from '@/features/settings/module'
import settlement from '@/features/settlement/module'
import signin from '@/features/signin/module'
import type { FeatureModule } from './manifest'

/** Every feature of the console; the only place that knows them all. */
export const features: FeatureModule[] = [signin, overview, campaigns, goods, promotions, orders, people, risk, compliance, imports, settlement, settings]
