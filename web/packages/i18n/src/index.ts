import { computed, ref, watch, type ComputedRef, type Ref } from 'vue'
import { createI18n as createVueI18n } from 'vue-i18n'
import { createFormat, type Format } from './format'
import { language, localeTag, setLanguage, type Language } from './locale'

export { useI18n } from 'vue-i18n'
export { createFormat, minorDigits, type Format, type MoneyParts } from './format'
export { chooseLanguage, language, localeTag, pickText, regionalTag, setLanguage, type Language } from './locale'

/** Says a text by its key. */
export type Translate = (key: string, values?: Record<string, unknown>) => string

/** A tree of texts; both languages must have the same shape, which the type of `zh` is checked against `en` for. */
export type Messages = { [key: string]: string | Messages }

/** Sets up the texts of an application and keeps them and the page's `lang` on the reader's language. */
export function createI18n<M extends Messages>(messages: { zh: M; en: M }) {
  const i18n = createVueI18n({
    legacy: false,
    locale: language.value,
    fallbackLocale: 'en',
    messages: messages as unknown as Record<Language, Record<string, string>>,
    missingWarn: false,
    fallbackWarn: false,
  })
  watch(
    language,
    next => {
      i18n.global.locale.value = next
      document.documentElement.lang = next === 'zh' ? 'zh-CN' : 'en'
    },
    { immediate: true, flush: 'sync' },
  )
  return i18n
}

const timeZone = ref<string>()

/** Dates are written in the reader's own time zone unless an application (the console) sets the shop's. */
export const setTimeZone = (zone: string | undefined): void => {
  timeZone.value = zone
}

const format = computed(() => createFormat(localeTag.value, timeZone.value))

/** Formats that follow the language switch: each call reads the current locale. */
export function useFormat(): Format {
  return new Proxy({} as Format, {
    get: (_target, name: keyof Format) => format.value[name],
  })
}

/** The reader's language and its switch. */
export function useLanguage(): { language: ComputedRef<Language>; setLanguage: (next: Language) => void; tag: Ref<string> } {
  return { language, setLanguage, tag: localeTag }
}
