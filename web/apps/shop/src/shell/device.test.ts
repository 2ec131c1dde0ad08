import { beforeEach, describe, expect, it, vi } from 'vitest'

const sent: Record<string, string> = {}
vi.mock('@banyan/api', () => ({ sendAlways: (name: string, value: string) => { sent[name] = value } }))
const { nameDevice } = await import('./device')

describe('the name of a device', () => {
  beforeEach(() => localStorage.clear())

  it('is made once and kept', () => {
    nameDevice()
    const first = sent['Banyan-Device']
    expect(first).toMatch(/^[0-9a-f]{32}$/)
    nameDevice()
    expect(sent['Banyan-Device']).toBe(first)
  })

  it('is made anew when what was kept is none', () => {
    localStorage.setItem('banyan.device', '<script>')
    nameDevice()
    expect(sent['Banyan-Device']).toMatch(/^[0-9a-f]{32}$/)
  })
})
