import type { CartView, OrderView } from '@banyan/api'
import { describe, expect, it } from 'vitest'
import { addressLine, addressProblems, emptyAddress } from '../src/checkout/address'
import { basketOf, checkoutAddress } from '../src/checkout/basket'
import { withQuantity } from '../src/data/cart'
import { cashierUrl } from '../src/data/orders'
import { canCancel, isRefundSettled, standing } from '../src/orders/state'
import { isPhone, tidyPhone } from '../src/shell/phone'

describe('a basket', () => {
  it('survives the address of the checkout', () => {
    const lines = [
      { skuId: 'a', quantity: 2 },
      { skuId: 'b', quantity: 1 },
    ]
    const address = checkoutAddress(lines, { campaignId: 'c', groupId: 'g' }, true) as { query: Record<string, string> }
    expect(basketOf(address.query)).toEqual({ lines, campaignId: 'c', groupId: 'g', fromCart: true })
  })
  it('drops what is no quantity', () => expect(basketOf({ lines: 'a:0,b:x,c:1.5,:3,d:2' }).lines).toEqual([{ skuId: 'd', quantity: 2 }]))
})

describe('the cart', () => {
  const cny = (minor: number) => ({ minor, currency: 'CNY' })
  const line = (skuId: string, quantity: number, price: number) => ({ skuId, quantity, unitPrice: cny(price), lineTotal: cny(price * quantity) })
  const cart = { lines: [line('a', 1, 1000), line('b', 2, 500)], count: 3, total: cny(2000) } as CartView
  it('adds up anew when a quantity changes', () => {
    expect(withQuantity(cart, 'b', 5)).toMatchObject({ count: 6, total: cny(3500) })
  })
  it('loses a line at nought', () => {
    const next = withQuantity(cart, 'a', 0)
    expect(next.lines.map(one => one.skuId)).toEqual(['b'])
    expect(next).toMatchObject({ count: 2, total: cny(1000) })
  })
})

describe('an address', () => {
  it('names what is missing', () => {
    expect(Object.keys(addressProblems(emptyAddress()))).toEqual(['name', 'phone', 'region', 'street'])
    expect(addressProblems({ name: '林', phone: '13800138000', region: '厦门', street: '榕树路 12 号', preferred: false })).toEqual({})
  })
  it('is one line to read', () => expect(addressLine({ region: '厦门', street: '榕树路' })).toBe('厦门 榕树路'))
})

describe('a phone number', () => {
  it('may be typed as people type it', () => {
    expect(tidyPhone(' 138-0013 8000 ')).toBe('13800138000')
    expect(tidyPhone('１３８００１３８０００')).toBe('13800138000')
  })
  it('is a mainland mobile or has a country code', () => {
    expect(['13800138000', '+447700900123'].every(isPhone)).toBe(true)
    expect(['1380013800', '23800138000', '07700900123', ''].some(isPhone)).toBe(false)
  })
})

describe('an order', () => {
  const refunds = (...states: ('REQUESTED' | 'SETTLED' | 'FAILED')[]) => ({ refunds: states.map(state => ({ state })) }) as OrderView

  it('says that a refund has arrived only when all of it has', () => {
    expect(isRefundSettled(refunds('SETTLED', 'SETTLED'))).toBe(true)
    expect(isRefundSettled(refunds('SETTLED', 'REQUESTED'))).toBe(false)
    expect(isRefundSettled(refunds())).toBe(false)
  })

  const order = (change: Partial<OrderView>) => standing({ state: 'PAID', refundState: 'NONE', held: false, ...change } as OrderView)
  it('says where it stands', () => {
    expect(order({})).toBe('PAID')
    expect(order({ held: true })).toBe('HELD')
    expect(order({ state: 'CANCELLED', refundState: 'FULL' })).toBe('REFUNDED')
    expect(order({ state: 'COMPLETED', refundState: 'PARTIAL' })).toBe('COMPLETED')
  })
  it('may be given up until it is sent, unless a group waits for it', () => {
    const may = (change: Partial<OrderView>) => canCancel({ state: 'PAID', refundState: 'NONE', ...change } as OrderView)
    expect([may({ state: 'AWAITING_PAYMENT' }), may({}), may({ offer: { campaignId: 'c' } }), may({ refundState: 'PARTIAL' }), may({ state: 'FULFILLED' })]).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
  })
  it('is what the cashier comes back to', () => {
    expect(cashierUrl('/sandbox/cashier/9', 'o1')).toBe('/sandbox/cashier/9?return=%2Forders%2Fo1%3Fpaid%3D1')
    expect(cashierUrl('https://pay.example/?id=9', 'o1')).toContain('?id=9&return=')
  })
})
