import type { Cell } from '../text/csv'

export interface Column<T> {
  key: string
  title: string
  /** What the cell says as text: used in exports, and on screen when no slot draws it. */
  text: (row: T) => Cell
  numeric?: boolean
  /** Always shown; the first column usually is. */
  fixed?: boolean
  /** Hidden until chosen. */
  spare?: boolean
  /** Name of the server's order when this column's head is pressed. */
  sort?: string
  width?: string
}

export function shownColumns<T>(columns: Column<T>[], hidden: string[] | undefined): Column<T>[] {
  return columns.filter(column => column.fixed || (hidden ? !hidden.includes(column.key) : !column.spare))
}
