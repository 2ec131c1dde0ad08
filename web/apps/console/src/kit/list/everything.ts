import type { Page } from '@banyan/api'

/** Reads a paged list to its end for an export; stops at a bound that a spreadsheet still opens. */
export async function everything<T>(load: (cursor: string | undefined) => Promise<Page<T>>, most = 20_000): Promise<T[]> {
  const rows: T[] = []
  let cursor: string | undefined
  do {
    const page: Page<T> = await load(cursor)
    rows.push(...page.items)
    cursor = page.next
  } while (cursor && rows.length < most)
  return rows
}
