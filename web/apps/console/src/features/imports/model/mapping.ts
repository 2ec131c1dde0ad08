/** The fields an order file can bring. `required` ones must be mapped before anything can be imported. */
export const ORDER_FIELDS = [
  { name: 'invoice', required: true, hints: ['invoiceno', 'invoice', 'orderno', 'ordernumber', 'orderid', 'order', '订单号', '单号'] },
  { name: 'code', required: true, hints: ['stockcode', 'sku', 'skucode', 'productcode', 'itemcode', 'code', '商品编码', '货号', '编码'] },
  { name: 'description', required: false, hints: ['description', 'title', 'product', 'productname', 'name', 'item', '商品名称', '品名', '名称'] },
  { name: 'quantity', required: true, hints: ['quantity', 'qty', 'units', 'count', '数量', '件数'] },
  { name: 'unitPrice', required: true, hints: ['unitprice', 'price', 'itemprice', '单价', '价格'] },
  { name: 'date', required: true, hints: ['invoicedate', 'orderdate', 'date', 'createdat', 'time', '下单时间', '日期', '时间'] },
  { name: 'customer', required: false, hints: ['customerid', 'customer', 'userid', 'user', 'buyer', '客户', '客户编号', '买家'] },
  { name: 'country', required: false, hints: ['country', 'region', '国家', '地区'] },
] as const

export type OrderField = (typeof ORDER_FIELDS)[number]['name']
export type ColumnMapping = Partial<Record<OrderField, string>>

/** The first line of a delimited file, with quotes understood. */
export function headerOf(text: string): { columns: string[]; delimiter: string } {
  const line = (text.replace(/^\ufeff/, '').split(/\r?\n/, 1)[0] ?? '')
  const delimiter = [',', ';', '\t', '|'].map(mark => ({ mark, count: split(line, mark).length })).sort((a, b) => b.count - a.count)[0]?.mark ?? ','
  return { columns: split(line, delimiter).map(cell => cell.trim()), delimiter }
}

export function split(line: string, delimiter: string): string[] {
  const cells: string[] = []
  let cell = ''
  let quoted = false
  for (let at = 0; at < line.length; at++) {
    const char = line[at]
    if (quoted && char === '"' && line[at + 1] === '"') { cell += '"'; at++ }
    else if (char === '"') quoted = !quoted
    else if (char === delimiter && !quoted) { cells.push(cell); cell = '' }
    else cell += char
  }
  cells.push(cell)
  return cells
}

/** Best guess which column feeds which field; each column is used once, earlier hints win. */
export function guessMapping(columns: string[]): ColumnMapping {
  const used = new Set<string>()
  const mapping: ColumnMapping = {}
  for (const field of ORDER_FIELDS) {
    for (const hint of field.hints) {
      const column = columns.find(name => !used.has(name) && plain(name) === hint)
      if (!column) continue
      mapping[field.name] = column
      used.add(column)
      break
    }
  }
  return mapping
}

export function missingFields(mapping: ColumnMapping): OrderField[] {
  return ORDER_FIELDS.filter(field => field.required && !mapping[field.name]).map(field => field.name)
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[\s_\-.]/g, '')
}
