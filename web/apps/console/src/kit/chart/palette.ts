/** The tokens' colours as values, since a canvas knows no custom properties. Read again when the theme turns. */
export interface Palette { series: string[]; ink: string; soft: string; faint: string; grid: string; line: string; surface: string; danger: string; font: string }

export function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement)
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim()
  return {
    series: [1, 2, 3, 4, 5, 6].map(n => token(`chart-${n}`)),
    ink: token('ink'), soft: token('ink-soft'), faint: token('ink-faint'), grid: token('chart-grid'), line: token('line-strong'),
    surface: token('raised'), danger: token('danger'), font: getComputedStyle(document.body).fontFamily,
  }
}
