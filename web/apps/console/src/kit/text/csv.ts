export type Cell = string | number | undefined | null

/** RFC 4180 text with a byte order mark, so that spreadsheet programs read Chinese correctly. Formulas are defused. */
export function toCsv(header: string[], rows: Cell[][]): string {
  return '\ufeff' + [header, ...rows].map(row => row.map(cellText).join(',')).join('\r\n') + '\r\n'
}

function cellText(value: Cell): string {
  if (value === undefined || value === null) return ''
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text
}

export function saveFile(name: string, content: Blob | string, type = 'text/csv;charset=utf-8'): void {
  const url = URL.createObjectURL(typeof content === 'string' ? new Blob([content], { type }) : content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

/** The content of a base64 data address; read here, since the page may connect to its own server only. */
export function blobOf(dataUrl: string): Blob {
  const [head = '', body = ''] = dataUrl.split(',', 2)
  const bytes = Uint8Array.from(atob(body), sign => sign.charCodeAt(0))
  return new Blob([bytes], { type: /^data:([^;]+)/.exec(head)?.[1] ?? 'application/octet-stream' })
}
