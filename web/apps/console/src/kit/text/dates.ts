/** Calendar days and months as charts and filters write them; they have no time zone of their own. */
export function shortDay(day: string, tag: string): string {
  return new Intl.DateTimeFormat(tag, { month: 'short', day: 'numeric', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
}

export function fullDay(day: string, tag: string): string {
  return new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
}

export function monthName(month: string, tag: string): string {
  return new Intl.DateTimeFormat(tag, { year: '2-digit', month: 'short', timeZone: 'UTC' }).format(new Date(`${month.slice(0, 7)}-01T00:00:00Z`))
}

/** First and last day of a month ("2011-11" → 2011-11-01, 2011-11-30). */
export function monthSpan(month: string): { from: string; to: string } {
  const [year = 0, at = 1] = month.split('-').map(Number)
  return { from: `${month.slice(0, 7)}-01`, to: new Date(Date.UTC(year, at, 0)).toISOString().slice(0, 10) }
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
