import { computed, ref, type ComputedRef } from 'vue'

export type Language = 'zh' | 'en'

const STORED = 'banyan.language'

/** The language kept by the reader's switch, else the first of the browser's languages that is spoken here, else English. */
export function chooseLanguage(kept: string | null, wished: readonly string[]): Language {
  if (kept === 'zh' || kept === 'en') return kept
  for (const tag of wished) {
    const language = tag.toLowerCase().split('-')[0]
    if (language === 'zh' || language === 'en') return language
  }
  return 'en'
}

/** The full tag for formatting: the browser's own region when it speaks the chosen language. */
export function regionalTag(language: Language, wished: readonly string[]): string {
  const own = wished.find(tag => tag.toLowerCase().startsWith(`${language}-`))
  return own ?? (language === 'zh' ? 'zh-CN' : 'en-GB')
}

const wishes = () => (typeof navigator === 'undefined' ? [] : navigator.languages)
const readKept = () => {
  try {
    return localStorage.getItem(STORED)
  } catch {
    return null
  }
}

const current = ref<Language>(chooseLanguage(readKept(), wishes()))

export const language: ComputedRef<Language> = computed(() => current.value)
export const localeTag: ComputedRef<string> = computed(() => regionalTag(current.value, wishes()))

export function setLanguage(next: Language): void {
  current.value = next
  try {
    localStorage.setItem(STORED, next)
  } catch {
    // Private windows may refuse storage: the switch then holds for this page only.
  }
}

/** Chooses between the two texts that the server sends side by side. */
export const pickText = (zh: string | undefined, en: string | undefined, inLanguage: Language = current.value): string =>
  (inLanguage === 'zh' ? zh || en : en || zh) ?? ''
