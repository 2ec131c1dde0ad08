import type { CampaignSpec } from '@banyan/api'
import { describe, expect, it } from 'vitest'
import { changes } from './changes'

const spec = (more: object) => ({ titleZh: '茶', budget: { minor: 100, currency: 'CNY' }, caps: {}, ...more }) as unknown as CampaignSpec
const format = { money: ({ minor }: { minor: number }) => `¥${minor / 100}` }

describe('changes', () => {
  it('are none between equals', () => expect(changes(spec({}), spec({ caps: { total: null } }), format)).toEqual([]))
  it('name what is new, gone and different', () => {
    const before = spec({ caps: { total: 5 }, groupBuy: { ladder: [{ size: 2 }] } })
    const after = spec({ budget: { minor: 250, currency: 'CNY' }, groupBuy: { ladder: [{ size: 3 }, { size: 5 }] } })
    expect(changes(before, after, format)).toEqual([
      { path: 'budget', from: '¥1', to: '¥2.5' },
      { path: 'caps.total', from: '5', to: '–' },
      { path: 'groupBuy.ladder.0.size', from: '2', to: '3' },
      { path: 'groupBuy.ladder.1.size', from: '–', to: '5' },
    ])
  })
})
