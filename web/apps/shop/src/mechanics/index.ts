import type { Mechanic } from '@banyan/api'
import { defineAsyncComponent, type Component } from 'vue'
import type { RouteRecordRaw } from 'vue-router'
import { withTexts } from '../texts'
import type { ShopMechanic } from './mechanic'

const found = import.meta.glob<{ default: ShopMechanic }>('./*/mechanic.ts', { eager: true })
const MECHANICS = Object.entries(found).map(([path, one]) => ({ ...one.default, name: nameOf(path) }))
const campaignPages = new Map<Mechanic, Component>(
  MECHANICS.map(one => [one.mechanic, defineAsyncComponent(withTexts(one.name, one.campaign, one.texts))]),
)

/** `./flash-sale/mechanic.ts` as flashSale. */
function nameOf(path: string): string {
  return (path.split('/').at(-2) ?? path).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}

/** The page of a campaign, for mechanics that have one of their own. */
export function campaignPage(mechanic: Mechanic): Component | undefined {
  return campaignPages.get(mechanic)
}

/** The pages that list one's own, by mechanic. */
export const minePages = MECHANICS.flatMap(one => (one.mine ? [{ mechanic: one.mechanic, path: one.mine }] : []))

/** The further pages of all mechanics. */
export const routes: RouteRecordRaw[] = MECHANICS.flatMap(one =>
  Object.entries(one.pages ?? {}).map(([path, page]) => ({ path, component: withTexts(one.name, page, one.texts), props: true })),
)
