import type { Mechanic } from '@banyan/api'
import { createFormat, useI18n, type Format, type Language } from '@banyan/i18n'
import { onMounted, shallowRef, watch, type ShallowRef } from 'vue'
import { useSession } from '@/app/session'

/** Words and formats of the preview in its own language, whatever the console speaks. */
export function usePhoneWords(language: () => Language, mechanic?: Mechanic): { own: (key: string, values?: Record<string, unknown>) => string; say: (key: string, values?: Record<string, unknown>, plural?: number) => string; format: ShallowRef<Format> } {
  const i18n = useI18n()
  const session = useSession()
  const format = shallowRef(createFormat('en-GB'))
  const ready = shallowRef(0)
  async function bring(wanted: Language) {
    format.value = createFormat(wanted === 'zh' ? 'zh-CN' : 'en-GB', session.timeZone.value)
    const texts = wanted === 'zh' ? await import('../messages/zh') : await import('../messages/en')
    i18n.mergeLocaleMessage(wanted, { campaigns: texts.default })
    ready.value++
  }
  onMounted(() => bring(language()))
  watch(language, wanted => void bring(wanted))
  return {
    /** words of the mechanic's own */
    own: (key, values) => {
      void ready.value
      return i18n.t(`campaigns.mechanics.${mechanic}.${key}`, values ?? {}, { locale: language() })
    },
    say: (key, values, plural) => {
      void ready.value
      return i18n.t(`campaigns.phone.${key}`, values ?? {}, { locale: language(), ...(plural === undefined ? {} : { plural }) })
    },
    format,
  }
}
