/** Local date and time of a zone ("2026-11-22T09:30") as an instant; times skipped by a clock change move forward with it. */
export function instantOf(local: string, timeZone: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local)) return undefined
  const asUtc = Date.parse(`${local}:00Z`)
  if (Number.isNaN(asUtc)) return undefined
  const guess = asUtc - offsetAt(asUtc, timeZone)
  const exact = asUtc - offsetAt(guess, timeZone)
  return new Date(exact).toISOString()
}

/** An instant as local date and time of a zone, in the form of a date-and-time input. */
export function localOf(instant: string | undefined, timeZone: string): string {
  if (!instant) return ''
  const at = Date.parse(instant)
  return Number.isNaN(at) ? '' : new Date(at + offsetAt(at, timeZone)).toISOString().slice(0, 16)
}

/** The calendar day of an instant in a zone ("2026-11-22"). */
export function dayOf(instant: string, timeZone: string): string {
  return localOf(instant, timeZone).slice(0, 10)
}

/** How far the zone's clock is ahead of UTC at an instant, in milliseconds. */
function offsetAt(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
  }).formatToParts(at)
  const part = (type: string) => Number(parts.find(p => p.type === type)?.value ?? 0)
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
  return shown - Math.floor(at / 1000) * 1000
}
