import { MECHANICS } from '../mechanics'

/** One spelling for field paths: "groupBuy.ladder[0].size", "/groupBuy/ladder/0/size" and "groupBuy.ladder.0.size" are the same place. */
export function fieldPath(field: string): string {
  return field.replace(/^spec[./]/, '').replace(/^[/$.]+/, '').replace(/\[(\w+)\]/g, '.$1').replace(/\//g, '.')
}

/** Findings at one field: those named after it, and those about its parts unless a part has its own place on the page. */
export function findingsAt<F extends { field: string }>(findings: F[], field: string, ownPlaces: string[] = []): F[] {
  const here = fieldPath(field)
  return findings.filter(finding => {
    const at = fieldPath(finding.field)
    if (at === here) return true
    return at.startsWith(`${here}.`) && !ownPlaces.some(place => at === fieldPath(place) || at.startsWith(`${fieldPath(place)}.`))
  })
}

/** The step of the studio a finding belongs to, so that the step can carry a mark. */
export type StudioStep = 'offer' | 'audience' | 'money' | 'schedule'
export function stepOf(field: string): StudioStep {
  const path = fieldPath(field)
  if (/^(budget|caps)/.test(path)) return 'money'
  if (/^(startsAt|endsAt|timeZone|attribution|lawPack)/.test(path)) return 'schedule'
  if (MECHANICS.some(each => each.ruleFields.test(path))) return 'audience'
  return 'offer'
}
