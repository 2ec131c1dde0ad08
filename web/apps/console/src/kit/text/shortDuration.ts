/** A length of time in its two largest units, as short as the language writes them: "4h 18m". */
export function shortDuration(seconds: number, tag: string): string {
  const whole = Math.max(0, Math.round(seconds))
  const parts: [number, string][] = [[Math.floor(whole / 86_400), 'day'], [Math.floor((whole % 86_400) / 3_600), 'hour'], [Math.floor((whole % 3_600) / 60), 'minute'], [whole % 60, 'second']]
  const first = parts.findIndex(([amount]) => amount > 0)
  if (first < 0) return new Intl.NumberFormat(tag, { style: 'unit', unit: 'second', unitDisplay: 'narrow' }).format(0)
  return parts.slice(first, first + 2).filter(([amount]) => amount > 0).map(([amount, unit]) => new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'narrow' }).format(amount)).join(' ')
}
