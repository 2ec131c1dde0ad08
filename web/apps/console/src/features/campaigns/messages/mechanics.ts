import type { Messages } from '@banyan/i18n'

/** The texts of all mechanics, by the name of each: the folder `group-buy` holds those of GROUP_BUY. */
export function textsOf(found: Record<string, unknown>): Messages {
  return Object.fromEntries(Object.entries(found).map(([path, texts]) => [path.split('/').at(-2)?.replaceAll('-', '_').toUpperCase() ?? path, texts as Messages]))
}
