import type { Columns, OrderFileMapping } from '@banyan/api'
import hints from '../messages/hints'

export type OrderField = keyof Columns
/** The fields of an order line, those that every file must have first. */
export const REQUIRED: OrderField[] = ['order', 'code', 'title', 'quantity', 'date', 'unitPrice']
export const OPTIONAL: OrderField[] = ['customer', 'country']
export const FIELDS: OrderField[] = [...REQUIRED, ...OPTIONAL]
export type ColumnChoice = Partial<Record<OrderField, string>>

export interface FileHead { columns: string[]; delimiter: string; rows: string[][] }

/** The header and first rows of a delimited file, as far as they were read; the last line may be cut off and is left out. */
export function headOf(text: string, whole: boolean): FileHead {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/)
  const complete = whole ? lines.filter(line => line) : lines.slice(0, -1).filter(line => line)
  const first = complete[0] ?? lines[0] ?? ''
  const delimiter = [',', ';', '\t', '|'].map(mark => ({ mark, count: split(first, mark).length })).sort((a, b) => b.count - a.count)[0]?.mark ?? ','
  return { columns: split(first, delimiter).map(cell => cell.trim()), delimiter, rows: complete.slice(1, 6).map(line => split(line, delimiter)) }
}

export function split(line: string, delimiter: string): string[] {
  const cells: string[] = []
  let cell = ''
  let quoted = false
  for (let at = 0; at < line.length; at++) {
    const char = line[at]
    if (quoted && char === '"' && line[at + 1] === '"') {
      cell += '"'
      at++
    } else if (char === '"') quoted = !quoted
    else if (char === delimiter && !quoted) {
      cells.push(cell)
      cell = ''
    } else cell += char
  }
  cells.push(cell)
  return cells
}

/** Best guess which column feeds which field; each column is used once, the likelier name wins. */
export function guess(columns: string[]): ColumnChoice {
  const used = new Set<string>()
  const choice: ColumnChoice = {}
  for (const field of FIELDS) {
    const column = hints[field].map(hint => columns.find(name => !used.has(name) && plain(name) === hint)).find(Boolean)
    if (!column) continue
    choice[field] = column
    used.add(column)
  }
  return choice
}

/** The kept mapping whose columns all stand in this file, if there is one. */
export function fitting(mappings: OrderFileMapping[], columns: string[]): OrderFileMapping | undefined {
  return mappings.find(mapping => FIELDS.every(field => !mapping.columns[field] || columns.includes(mapping.columns[field] ?? '')))
}

export function missing(choice: ColumnChoice): OrderField[] {
  return REQUIRED.filter(field => !choice[field])
}

/** A guess at how dates are written, from examples; undefined when none fits. */
export function guessDateFormat(examples: string[]): string | undefined {
  const known: [RegExp, string][] = [
    [/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/, 'yyyy-MM-dd HH:mm:ss'], [/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/, 'yyyy-MM-dd HH:mm'], [/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/, "yyyy-MM-dd'T'HH:mm:ss"],
    [/^\d{4}-\d{2}-\d{2}$/, 'yyyy-MM-dd'], [/^\d{4}\/\d{1,2}\/\d{1,2} \d{1,2}:\d{2}$/, 'yyyy/M/d H:mm'], [/^\d{4}\/\d{1,2}\/\d{1,2}$/, 'yyyy/M/d'],
    [/^\d{1,2}\/\d{1,2}\/\d{4} \d{1,2}:\d{2}$/, 'M/d/yyyy H:mm'], [/^\d{1,2}\.\d{1,2}\.\d{4} \d{1,2}:\d{2}$/, 'd.M.yyyy H:mm'], [/^\d{1,2}\.\d{1,2}\.\d{4}$/, 'd.M.yyyy'],
  ]
  const format = known.find(([pattern]) => examples.length > 0 && examples.every(example => pattern.test(example.trim())))?.[1]
  // A first number above 12 can only be a day.
  return format === 'M/d/yyyy H:mm' && examples.some(example => Number(example.split('/')[0]) > 12) ? 'd/M/yyyy H:mm' : format
}

/** A name as the server wants it: small letters, digits, hyphens. */
export function mappingName(text: string): string {
  return text.toLowerCase().replace(/\.(csv|gz|txt)/g, '').replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 60) || 'orders'
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[\s_\-.]/g, '')
}
