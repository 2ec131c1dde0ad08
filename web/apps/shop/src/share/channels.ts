import type { ShareChannel } from '@banyan/api'

/** Channels offered beside the link itself, in the order of use. */
export const CHANNELS: readonly ShareChannel[] = ['WECHAT', 'MOMENTS', 'WEIBO', 'EMAIL', 'POSTER']

/** The words to pass on, with the link exactly once, and the words alone. */
export function shareWords(text: string, url: string): { words: string; withLink: string } {
  const words = text.replace(url, '').trim()
  return { words, withLink: words ? `${words} ${url}` : url }
}

export const weiboUrl = (url: string, title: string): string =>
  `https://service.weibo.com/share/share.php?${new URLSearchParams({ url, title })}`

export const mailUrl = (subject: string, body: string): string =>
  `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`

/** Copies text, also on pages without TLS where the clipboard API is missing; false when the browser refuses. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    const field = document.createElement('textarea')
    field.value = text
    field.style.cssText = 'position:fixed;opacity:0'
    const host = document.querySelector('[role="dialog"]') ?? document.body
    host.append(field)
    field.select()
    const copied = document.execCommand('copy')
    field.remove()
    return copied
  }
}
