import type { CampaignSpec, Mechanic } from '@banyan/api'
import type { Format, Translate } from '@banyan/i18n'
import type { Component } from 'vue'
import type { IconName } from '@/kit/icons'
import type { Checks } from '../model/checks'

/**
 * What the studio needs of a mechanic. Each has a folder of its own with a file `mechanic.ts` whose default export this is;
 * its texts (`zh.ts`, `en.ts`) come under `campaigns.mechanics.<MECHANIC>`: name, what, good, spreads, fails, and its own.
 */
export interface MechanicStudio<Terms extends object, Section> {
  mechanic: Mechanic
  /** its place in the list to choose from */
  order: number
  /** how it is called in addresses */
  path: string
  /** its section of the specification */
  section: keyof CampaignSpec
  /** its sign in lists */
  icon: IconName
  /** a drawing of 240 by 120 */
  drawing: Component
  /** the first part of the form: what is offered */
  offer: Component
  /** the second: under which rules */
  rules: Component
  /** the page as customers see it; takes `language` */
  phone: Component
  /** a part of the board with what only this mechanic counts; takes `id` */
  board?: Component
  /** the fields of the second part, so that findings are counted there */
  ruleFields: RegExp
  /** the limits that are proposed */
  caps?: Partial<Record<'perPerson' | 'perInviter' | 'perDay' | 'total', string>>
  /** everything as typed, before anything is */
  empty: () => Terms
  /** as typed, of a stored section */
  termsOf: (section: Section) => Terms
  /** the section that is typed; text that is not yet a number counts as nothing */
  sectionOf: (terms: Terms, currency: string) => Section
  /** what is plainly missing or unreadable */
  check: (terms: Terms, checks: Checks, skuIds: string[]) => void
  /** the product whose variants are priced, for mechanics about one product; its form then waits for it */
  productOf?: (terms: Terms) => string
  /** the terms in a few lines, for the history */
  summary: (section: Section, t: Translate, format: Format) => { name: string; text: string }[]
}

export type AnyMechanic = MechanicStudio<object, unknown>

/** Lets the list hold mechanics of all kinds of terms; each is only ever given its own. */
export function mechanicStudio<Terms extends object, Section>(one: MechanicStudio<Terms, Section>): AnyMechanic {
  return one as unknown as AnyMechanic
}
