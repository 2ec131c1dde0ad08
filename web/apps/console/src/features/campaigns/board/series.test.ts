import { expect, it } from 'vitest'
import { burnDown } from './series'

it('reckons the budget back from what is free now', () => {
  const point = (spent: number) => ({ at: '2026-11-22T00:00:00Z', visits: 0, joins: 0, orders: 0, spent })
  expect(burnDown([point(10), point(0), point(5)], 100)).toEqual([105, 105, 100])
  expect(burnDown([], 100)).toEqual([])
})
