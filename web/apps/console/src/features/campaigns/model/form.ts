import type { CampaignSpec, Mechanic } from '@banyan/api'
import { instantOf, localOf } from '@/kit/text/zone'
import { mechanicOf } from '../mechanics'
import { amountOf, amountText, countOf, countText } from './amounts'
import { Checks, type FieldProblem } from './checks'

/** The studio's form: everything as typed, so that nothing is lost or rewritten under the operator's fingers. */
export interface StudioForm {
  mechanic: Mechanic
  titleZh: string
  titleEn: string
  startsAt: string
  endsAt: string
  timeZone: string
  currency: string
  budget: string
  caps: { perPerson: string; perInviter: string; perDay: string; total: string }
  attribution: { windowDays: string; model: CampaignSpec['attribution']['model'] }
  combinable: boolean
  /** what the mechanic asks for */
  terms: object
  lawPack: string
}

/** The rules of a country that a campaign is checked against; there is one so far. */
export const LAW_PACK = 'cn'

export function emptyForm(mechanic: Mechanic, shop: { currency: string; timeZone: string }): StudioForm {
  const studio = mechanicOf(mechanic)
  return {
    mechanic, titleZh: '', titleEn: '', startsAt: '', endsAt: '', timeZone: shop.timeZone, currency: shop.currency, budget: '',
    caps: { perPerson: '', perInviter: '', perDay: '', total: '', ...studio.caps },
    attribution: { windowDays: '7', model: 'LAST' }, combinable: false, terms: studio.empty(), lawPack: LAW_PACK,
  }
}

export function formOf(spec: CampaignSpec): StudioForm {
  const studio = mechanicOf(spec.mechanic)
  const section = spec[studio.section]
  return {
    mechanic: spec.mechanic, currency: spec.budget.currency, timeZone: spec.timeZone,
    titleZh: spec.titleZh, titleEn: spec.titleEn, startsAt: localOf(spec.startsAt, spec.timeZone), endsAt: localOf(spec.endsAt, spec.timeZone),
    budget: amountText(spec.budget), lawPack: spec.lawPack, combinable: spec.combinable,
    caps: { perPerson: countText(spec.caps.perPerson), perInviter: countText(spec.caps.perInviter), perDay: countText(spec.caps.perDay), total: countText(spec.caps.total) },
    attribution: { windowDays: countText(spec.attribution.windowDays), model: spec.attribution.model },
    terms: section === undefined ? studio.empty() : studio.termsOf(section),
  }
}

/** Puts other values into the form; whoever holds its terms goes on holding them. */
export function fill(form: StudioForm, values: StudioForm): void {
  const { terms, ...others } = structuredClone(values)
  Object.assign(form, others)
  for (const key of Object.keys(form.terms)) if (!(key in terms)) Reflect.deleteProperty(form.terms, key)
  Object.assign(form.terms, terms)
}

/** The specification this form stands for. Text that is not yet a number counts as nothing; `check` says so at its field. */
export function specOf(form: StudioForm): CampaignSpec {
  const studio = mechanicOf(form.mechanic)
  const startsAt = instantOf(form.startsAt, form.timeZone)
  const endsAt = instantOf(form.endsAt, form.timeZone)
  return {
    mechanic: form.mechanic, titleZh: form.titleZh.trim(), titleEn: form.titleEn.trim(), timeZone: form.timeZone, budget: amountOf(form.budget, form.currency),
    ...(startsAt ? { startsAt } : {}), ...(endsAt ? { endsAt } : {}),
    caps: optionalCounts(form.caps), attribution: { windowDays: countOf(form.attribution.windowDays) ?? 0, model: form.attribution.model },
    combinable: form.combinable, [studio.section]: studio.sectionOf(form.terms, form.currency), lawPack: form.lawPack,
  }
}

/** What is plainly missing or unreadable, before the server is asked; its own findings come on top. */
export function check(form: StudioForm, skuIds: string[]): FieldProblem[] {
  const checks = new Checks(form.currency)
  checks.required('titleZh', form.titleZh)
  checks.required('titleEn', form.titleEn)
  checks.amount('budget', form.budget)
  checks.count('attribution.windowDays', form.attribution.windowDays, 1)
  for (const cap of ['perPerson', 'perInviter', 'perDay', 'total'] as const) checks.count(`caps.${cap}`, form.caps[cap], 1, true)
  if (form.startsAt && form.endsAt && form.endsAt <= form.startsAt) checks.add('endsAt', 'order')
  mechanicOf(form.mechanic).check(form.terms, checks, skuIds)
  return checks.found
}

function optionalCounts<K extends string>(texts: Record<K, string>): Partial<Record<K, number>> {
  const counts: Partial<Record<K, number>> = {}
  for (const key of Object.keys(texts) as K[]) {
    const count = countOf(texts[key])
    if (count !== undefined) counts[key] = count
  }
  return counts
}

/** Whether what was kept on this device, maybe by an earlier version of the console, is a form that can be gone on with. */
export function readable(kept: unknown, form: StudioForm): kept is StudioForm {
  try {
    return hasShapeOf(emptyForm(form.mechanic, form), kept) && !!specOf(kept as StudioForm)
  } catch {
    return false
  }
}

function hasShapeOf(form: unknown, kept: unknown): boolean {
  if (Array.isArray(form)) return Array.isArray(kept)
  if (typeof form !== 'object' || form === null) return form === undefined || typeof kept === typeof form
  return typeof kept === 'object' && kept !== null && Object.entries(form).every(([key, value]) => hasShapeOf(value, (kept as Record<string, unknown>)[key]))
}
