import { describe, expect, it } from 'vitest'
import { mailUrl, shareWords, weiboUrl } from '../src/share/channels'

const url = 'https://shop.example/s/k69399tqwr'

describe('words to share', () => {
  it('carry the link once, whether or not the text had it', () => {
    expect(shareWords(`两人团 ¥19.90\n${url}`, url)).toEqual({ words: '两人团 ¥19.90', withLink: `两人团 ¥19.90 ${url}` })
    expect(shareWords('两人团 ¥19.90', url).withLink).toBe(`两人团 ¥19.90 ${url}`)
    expect(shareWords('', url)).toEqual({ words: '', withLink: url })
  })
  it('survive being put into addresses', () => {
    expect(new URL(weiboUrl(url, '省 33% & more')).searchParams.get('title')).toBe('省 33% & more')
    expect(mailUrl('A & B', `50% ${url}`)).toBe(`mailto:?subject=A%20%26%20B&body=50%25%20${encodeURIComponent(url)}`)
  })
})
