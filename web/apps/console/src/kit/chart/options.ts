import type { EChartsCoreOption } from 'echarts/core'
import type { Palette } from './palette'

export interface Series {
  name: string
  values: (number | null | undefined)[]
  kind?: 'line' | 'bar' | 'area'
  stack?: string
  /** Draws thinner and dashed: an earlier period, a target. */
  faint?: boolean
  /** Second scale on the right, for another unit. */
  right?: boolean
  color?: number
}
/** An area between two lines: where half of all runs lie, say. Drawn behind the lines, the widest first. */
export interface ChartBand { name: string; lower: number[]; upper: number[]; color?: number; strength: number }
export interface ChartSpec {
  labels: string[]
  series: Series[]
  /** How a value is written, in full and short for the axis. */
  text: (value: number) => string
  axis: (value: number) => string
  rightText?: (value: number) => string
  rightAxis?: (value: number) => string
  bands?: ChartBand[]
  /** A level to compare with, drawn across. */
  mark?: { value: number; text: string }
}

/** One look for every chart: a zero line, quiet grid, names beside the lines where there is room, values in the reader's words. */
export function chartOptions(spec: ChartSpec, palette: Palette, width: number): EChartsCoreOption {
  const bars = spec.series.some(one => one.kind === 'bar')
  const direct = !bars && (spec.series.length > 1 || !!spec.bands?.length) && width > 520
  const legend = !direct && spec.series.length > 1
  const longest = Math.max(...[...spec.series, ...(spec.bands ?? [])].map(one => widthOf(one.name)))
  const right = spec.series.some(one => one.right)
  const text = { color: palette.soft, fontFamily: palette.font, fontSize: 12 }
  const axisOf = (write: (value: number) => string, rightSide: boolean) => ({
    type: 'value', min: (range: { min: number }) => Math.min(0, range.min), splitNumber: 4, position: rightSide ? 'right' : 'left',
    axisLabel: { ...text, formatter: write }, splitLine: { show: !rightSide, lineStyle: { color: palette.grid } }, axisLine: { show: false }, axisTick: { show: false },
  })
  return {
    animationDuration: 300,
    aria: { enabled: true },
    textStyle: { fontFamily: palette.font },
    grid: { left: 4, right: direct ? longest + 20 : right ? 4 : 12, top: legend ? (legendWidth(spec) > width ? 56 : 36) : 16, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    legend: legend ? { top: 0, left: 0, icon: 'roundRect', itemWidth: 12, itemHeight: 8, itemGap: 16, textStyle: text, inactiveColor: palette.line } : undefined,
    tooltip: {
      trigger: 'axis', confine: true, backgroundColor: palette.surface, borderColor: palette.grid, borderWidth: 1, padding: [8, 12],
      textStyle: { ...text, color: palette.ink, fontSize: 13 },
      axisPointer: bars ? { type: 'shadow', shadowStyle: { color: palette.grid, opacity: 0.35 } } : { type: 'line', lineStyle: { color: palette.line } },
      formatter: (points: { seriesIndex: number; dataIndex: number; value: number | null; marker: string }[]) => tooltip(points, spec),
    },
    xAxis: {
      type: 'category', data: spec.labels, boundaryGap: bars, axisTick: { show: false }, axisLine: { lineStyle: { color: palette.line }, onZero: true },
      axisLabel: { ...text, hideOverlap: true, margin: 10, alignMinLabel: bars ? undefined : 'left', alignMaxLabel: bars ? undefined : 'right' },
    },
    yAxis: right ? [axisOf(spec.axis, false), axisOf(spec.rightAxis ?? spec.axis, true)] : axisOf(spec.axis, false),
    series: [...spec.series.map((one, at) => {
      const color = palette.series[(one.color ?? at) % palette.series.length]
      const common = { name: one.name, data: one.values.map(value => value ?? null), yAxisIndex: one.right ? 1 : 0, itemStyle: { color } }
      const markLine = at === 0 && spec.mark ? {
        silent: true, symbol: 'none', lineStyle: { color: palette.faint, type: 'dashed' }, data: [{ yAxis: spec.mark.value }],
        label: { formatter: spec.mark.text, position: 'insideEndTop', ...text },
      } : undefined
      if (one.kind === 'bar') return { ...common, type: 'bar', stack: one.stack, barMaxWidth: 32, barCategoryGap: '32%', markLine, itemStyle: { color, borderRadius: one.stack ? 0 : [3, 3, 0, 0] } }
      return {
        ...common, type: 'line', showSymbol: spec.labels.length < 2, symbolSize: 6, markLine, connectNulls: false, emphasis: { disabled: true },
        lineStyle: { width: one.faint ? 1.5 : 2, type: one.faint ? 'dashed' : 'solid', color },
        areaStyle: one.kind === 'area' ? { color, opacity: 0.1 } : undefined,
        endLabel: direct ? { show: true, formatter: one.name, color, fontSize: 12, fontFamily: palette.font, distance: 8 } : undefined,
        labelLayout: direct ? { moveOverlap: 'shiftY' } : undefined, z: 3,
      }
    }), ...(spec.bands ?? []).flatMap((band, at) => bandSeries(band, at, palette, direct))],
  }
}

/** A band is an invisible line with an area on top of it. */
function bandSeries(band: ChartBand, at: number, palette: Palette, direct: boolean): object[] {
  const color = palette.series[(band.color ?? 0) % palette.series.length]
  const common = { type: 'line', stack: `band-${at}`, symbol: 'none', silent: true, itemStyle: { color, opacity: Math.min(1, band.strength * 2) }, lineStyle: { opacity: 0 }, emphasis: { disabled: true }, z: 1 }
  return [
    { ...common, data: band.lower },
    {
      ...common, name: band.name, data: band.upper.map((value, moment) => Math.max(0, value - (band.lower[moment] ?? 0))), areaStyle: { color, opacity: band.strength },
      endLabel: direct ? { show: true, formatter: band.name, color: palette.soft, fontSize: 12, fontFamily: palette.font, distance: 8 } : undefined, labelLayout: direct ? { moveOverlap: 'shiftY' } : undefined,
    },
  ]
}

function tooltip(points: { seriesIndex: number; dataIndex: number; value: number | null; marker: string }[], spec: ChartSpec): string {
  const rows = points.filter(point => point.seriesIndex < spec.series.length && point.value !== null && point.value !== undefined).map(point => {
    const series = spec.series[point.seriesIndex]
    const write = series?.right ? spec.rightText ?? spec.text : spec.text
    return `<div style="display:flex;gap:16px;justify-content:space-between"><span>${point.marker}${escape(series?.name ?? '')}</span><b style="font-variant-numeric:tabular-nums">${escape(write(point.value as number))}</b></div>`
  })
  const moment = points[0]?.dataIndex ?? 0
  for (const band of spec.bands ?? []) rows.push(`<div style="display:flex;gap:16px;justify-content:space-between"><span>${escape(band.name)}</span><span style="font-variant-numeric:tabular-nums">${escape(spec.text(band.lower[moment] ?? 0))} – ${escape(spec.text(band.upper[moment] ?? 0))}</span></div>`)
  return `<div style="margin-bottom:4px">${escape(spec.labels[points[0]?.dataIndex ?? 0] ?? '')}</div>${rows.join('')}`
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}

function legendWidth(spec: ChartSpec): number {
  return spec.series.reduce((sum, one) => sum + widthOf(one.name) + 44, 0)
}

/** Rough width of a name in pixels: wide letters (Chinese) count double. */
function widthOf(name: string): number {
  return [...name].reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) > 0x2e80 ? 12 : 6.8), 0)
}
