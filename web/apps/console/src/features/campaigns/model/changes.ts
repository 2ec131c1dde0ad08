import type { CampaignSpec, Money } from '@banyan/api'
import type { Format } from '@banyan/i18n'

export interface Change { path: string; from: string; to: string }

const isMoney = (value: unknown): value is Money => typeof value === 'object' && value !== null && 'minor' in value && 'currency' in value

/** Everything that differs between two specifications, by the path of the setting; what is not set reads as a dash. */
export function changes(before: CampaignSpec, after: CampaignSpec, format: Pick<Format, 'money'>): Change[] {
  const [was, is] = [before, after].map(spec => new Map(leaves(spec, '', format)))
  return [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])].flatMap(path => {
    const [from, to] = [was?.get(path) ?? '–', is?.get(path) ?? '–']
    return from === to ? [] : [{ path, from, to }]
  })
}

function leaves(value: unknown, path: string, format: Pick<Format, 'money'>): [string, string][] {
  if (value === undefined || value === null || value === '') return []
  if (isMoney(value)) return [[path, format.money(value)]]
  if (typeof value === 'object') return Object.entries(value).flatMap(([key, each]) => leaves(each, path ? `${path}.${key}` : key, format))
  return [[path, String(value as string | number | boolean)]]
}
