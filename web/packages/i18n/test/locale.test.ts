import { describe, expect, it } from 'vitest'
import { chooseLanguage, pickText, regionalTag } from '../src/locale'

describe('language', () => {
  it("is the browser's first spoken one", () => {
    expect(chooseLanguage(null, ['fr-FR', 'zh-TW', 'en'])).toBe('zh')
    expect(chooseLanguage(null, ['en-US', 'zh-CN'])).toBe('en')
  })
  it('is the kept switch before that', () => expect(chooseLanguage('zh', ['en-US'])).toBe('zh'))
  it('is English where none is spoken', () => expect(chooseLanguage(null, ['fr'])).toBe('en'))
  it('formats in the own region of the reader', () => {
    expect(regionalTag('en', ['zh-CN', 'en-AU'])).toBe('en-AU')
    expect(regionalTag('zh', ['en-AU'])).toBe('zh-CN')
  })
  it('shows the other language rather than nothing', () => {
    expect(pickText('团', 'group', 'en')).toBe('group')
    expect(pickText('团', '', 'en')).toBe('团')
    expect(pickText(undefined, undefined, 'zh')).toBe('')
  })
})
