import type { Forecast } from '@banyan/api'
import { describe, expect, it } from 'vitest'
import { factsAt, fanSpec, momentText, standing } from './fan'

const line = (values: number[]) => ({ lower90: values.map(v => v - 2), lower50: values.map(v => v - 1), median: values, upper50: values.map(v => v + 1), upper90: values.map(v => v + 2) })
const forecast = { hours: [0, 1, 2, 3], people: line([10, 20, 30, 40]), cost: line([0, 0, 0, 0]), assumptions: { stock: 50 } } as unknown as Forecast
const words = { median: 'middle', half: '50 %', most: '90 %', fact: 'fact', left: 'left', at: (hours: number) => `${hours}h` }
const write = { text: String, axis: String }

describe('fan', () => {
  it('has no chart where there is no stock', () => expect(fanSpec(forecast, 'stock', words, write)).toBeUndefined())
  it('lays facts over the median up to now', () => {
    const facts = [{ hours: 0, people: 9, cost: 0, orders: 1 }, { hours: 1.5, people: 18, cost: 0, orders: 2 }]
    const spec = fanSpec(forecast, 'people', words, write, facts)
    expect(spec?.bands?.map(band => band.name)).toEqual(['90 %', '50 %'])
    expect(spec?.series.map(one => one.values)).toEqual([[10, 20, 30, 40], [9, 9, 18, undefined]])
  })
  it('shows nothing for moments to come', () => expect(factsAt([0, 1, 2], [{ hours: 0, people: 1, cost: 0, orders: 0 }], one => one.people)).toEqual([1, undefined, undefined]))
  it('says where a number lies', () => {
    expect(standing(forecast, 'people', { hours: 1, people: 17, cost: 0 })).toBe('below')
    expect(standing(forecast, 'people', { hours: 1, people: 21, cost: 0 })).toBe('inside')
    expect(standing(forecast, 'people', { hours: 1.5, people: 33, cost: 0 })).toBe('above')
    expect(standing(forecast, 'people', { hours: -1, people: 33, cost: 0 })).toBeUndefined()
  })
  it('names moments by hour, then by day', () => {
    const names = { hour: (n: number) => `${n} h`, day: (n: number) => `${n} d` }
    expect(momentText(5, names)).toBe('5 h')
    expect(momentText(60, names)).toBe('2.5 d')
  })
})
