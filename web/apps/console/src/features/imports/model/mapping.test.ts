import { describe, expect, it } from 'vitest'
import type { OrderImportReport } from '@banyan/api'
import { fitting, guess, guessDateFormat, headOf, mappingName, missing, split } from './mapping'
import { exact, isImport, reconciles, reportOf } from './report'

describe('the head of an order file', () => {
  it('is read whatever separates its columns, and leaves out a line cut in two', () => {
    expect(headOf('\ufeffa;b;c\r\n1;2;3\r\n4;5', false)).toEqual({ columns: ['a', 'b', 'c'], delimiter: ';', rows: [['1', '2', '3']] })
    expect(headOf('a,b\n1,2', true).rows).toEqual([['1', '2']])
  })
  it('understands quotes', () => {
    expect(split('1,"a ""b"", c",3', ',')).toEqual(['1', 'a "b", c', '3'])
  })
})

describe('the mapping of columns', () => {
  it('is guessed from the header of the history that comes with Banyan', () => {
    expect(guess(['InvoiceNo', 'StockCode', 'Description', 'Quantity', 'InvoiceDate', 'UnitPrice', 'CustomerID', 'Country'])).toEqual({
      order: 'InvoiceNo', code: 'StockCode', title: 'Description', quantity: 'Quantity', date: 'InvoiceDate', unitPrice: 'UnitPrice', customer: 'CustomerID', country: 'Country',
    })
  })
  it('is guessed from a Chinese header, each column used once', () => {
    const choice = guess(['订单编号', '货号', '品名', '数量', '下单时间', '单价'])
    expect(missing(choice)).toEqual([])
    expect(new Set(Object.values(choice)).size).toBe(6)
  })
  it('takes a kept mapping only when all its columns are there', () => {
    const kept = { name: 'x', columns: { order: 'o', code: 'c', title: 't', quantity: 'q', date: 'd', unitPrice: 'p' }, dateFormat: '', zone: '', currency: '', delimiter: ',', cancellationPrefix: '', codes: {}, openingStock: 0 }
    expect(fitting([kept], ['o', 'c', 't', 'q', 'd', 'p', 'more'])).toBe(kept)
    expect(fitting([kept], ['o', 'c'])).toBeUndefined()
  })
  it('guesses how dates are written', () => {
    expect(guessDateFormat(['2010-12-01 08:26:00'])).toBe('yyyy-MM-dd HH:mm:ss')
    expect(guessDateFormat(['12/1/2010 8:26', '1/13/2011 9:00'])).toBe('M/d/yyyy H:mm')
    expect(guessDateFormat(['13/1/2011 9:00'])).toBe('d/M/yyyy H:mm')
    expect(guessDateFormat(['yesterday'])).toBeUndefined()
  })
  it('gives a name that the server takes', () => {
    expect(mappingName('My Orders 2026.csv.gz')).toBe('my-orders-2026')
  })
})

describe('the report of an import', () => {
  it('is told by what the import brought', () => {
    const report = { lines: 3, rejected: 1 }
    expect(reportOf({ kind: 'catalog.products', state: 'SUCCEEDED', report })).toEqual({ goods: report })
    expect(reportOf({ kind: 'connector.orders', state: 'SUCCEEDED', report })).toEqual({ orders: report })
    expect(reportOf({ kind: 'catalog.products', state: 'RUNNING' })).toEqual({})
  })
  it('is asked of imports only, not of other long work', () => {
    expect(['catalog.products', 'connector.orders', 'system.projection_rebuild'].filter(kind => isImport({ kind }))).toEqual(['catalog.products', 'connector.orders'])
  })
  it('adds up to the last digit', () => {
    const report = { fileNet: '9747747.934', bookedNet: '9747747.86', roundingDifference: '0.074', rejectedNet: '0' } as OrderImportReport
    expect(reconciles(report)).toBe(true)
    expect(reconciles({ ...report, rejectedNet: '0.001' })).toBe(false)
    expect(exact('-11062.06')).toBe(-11062060000n)
  })
})
