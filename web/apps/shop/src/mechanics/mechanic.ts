import type { Mechanic } from '@banyan/api'
import type { Component } from 'vue'
import type { OwnTexts } from '../texts'

type Page = () => Promise<{ default: Component }>

/**
 * What the shop has of a mechanic. Each has a folder of its own with a file `mechanic.ts` whose default export this is, so
 * that its pages and texts are only fetched when somebody opens them. The texts (`zh.ts`, `en.ts`) stand under the folder's
 * name: those of `flash-sale` are `t('flashSale.…')`.
 */
export interface ShopMechanic {
  mechanic: Mechanic
  texts: OwnTexts
  /** the page of a campaign of this mechanic; takes `campaign` */
  campaign: Page
  /** the page that lists one's own, linked from the personal page */
  mine?: string
  /** its further pages by path, such as `/bargains/:id` */
  pages?: Record<string, Page>
}
