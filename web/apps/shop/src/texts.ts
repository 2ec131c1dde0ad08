import { createI18n, type Messages } from '@banyan/i18n'
import en from './messages/en'
import zh from './messages/zh'

export const i18n = createI18n({ zh, en })

/** Texts that come with the pages that need them, in both languages, so that a switch of language needs no waiting. */
export interface OwnTexts {
  zh: () => Promise<{ default: Messages }>
  en: () => Promise<{ default: Messages }>
}

/** Brings the texts and then the page; they stand under this name. */
export function withTexts<Page>(name: string, page: () => Promise<Page>, texts: OwnTexts): () => Promise<Page> {
  return async () => {
    const [found, zhTexts, enTexts] = await Promise.all([page(), texts.zh(), texts.en()])
    const merge = i18n.global.mergeLocaleMessage as (locale: string, messages: object) => void
    merge('zh', { [name]: zhTexts.default })
    merge('en', { [name]: enTexts.default })
    return found
  }
}
