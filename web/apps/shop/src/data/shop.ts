import { http, type ShopView } from '@banyan/api'
import { followServerClock } from '@banyan/ui'
import { useQuery } from '@tanstack/vue-query'

/** The shop itself: name, currency, whether payments are played by the sandbox. Sets the page's clock by the server's. */
export function useShop() {
  return useQuery({
    queryKey: ['shop'],
    staleTime: 5 * 60_000,
    queryFn: async () => {
      const askedAt = Date.now()
      const shop = await http.get<ShopView>('/api/shop')
      followServerClock(shop.serverTime, askedAt)
      return shop
    },
  })
}
