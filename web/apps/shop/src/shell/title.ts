import { toValue, watchEffect, type MaybeRefOrGetter } from 'vue'
import { useI18n } from '@banyan/i18n'
import { useShop } from '../data/shop'

/** Title of the browser's tab: the page's, then the shop's. */
export function usePageTitle(title: MaybeRefOrGetter<string | undefined>): void {
  const shop = useShop()
  const { t } = useI18n()
  watchEffect(() => {
    const name = shop.data.value?.name ?? t('name')
    const page = toValue(title)
    document.title = page && page !== name ? `${page} · ${name}` : name
  })
}
