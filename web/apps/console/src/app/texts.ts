import { createI18n, language, type Language } from '@banyan/i18n'
import { watch } from 'vue'
import en from '@/messages/en'
import zh from '@/messages/zh'
import type { FeatureModule } from './manifest'

export const i18n = createI18n({ zh, en })

const wanted = new Set<FeatureModule>()
const loaded = new Set<string>()

/** Brings the texts of a feature in the reader's language, and later in the other one when it is switched. */
export async function loadTexts(feature: FeatureModule): Promise<void> {
  wanted.add(feature)
  await load(feature, language.value)
}

async function load(feature: FeatureModule, spoken: Language): Promise<void> {
  const mark = `${feature.name}.${spoken}`
  if (loaded.has(mark)) return
  const texts = await feature.messages[spoken]()
  const merge = i18n.global.mergeLocaleMessage as (locale: string, messages: object) => void
  merge(spoken, { [feature.name]: texts.default })
  loaded.add(mark)
}

watch(language, spoken => { for (const feature of wanted) void load(feature, spoken) })
