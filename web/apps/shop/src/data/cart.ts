import { http, type CartLine, type CartView } from '@banyan/api'
import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'

const CART = ['cart']

export function useCart() {
  return useQuery({ queryKey: CART, queryFn: () => http.get<CartView>('/api/cart') })
}

/** Sets how many of a SKU are in the cart; nought takes it out. The page shows it at once and takes it back if refused. */
export function useCartLine() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ skuId, quantity }: { skuId: string; quantity: number }) =>
      quantity > 0
        ? http.put<CartView>(`/api/cart/lines/${skuId}`, { body: { quantity } })
        : http.del<CartView | undefined>(`/api/cart/lines/${skuId}`),
    onMutate: async ({ skuId, quantity }) => {
      await client.cancelQueries({ queryKey: CART })
      const before = client.getQueryData<CartView>(CART)
      if (before) client.setQueryData(CART, withQuantity(before, skuId, quantity))
      return { before }
    },
    onError: (_error, _command, context) => client.setQueryData(CART, context?.before),
    onSuccess: cart => (cart ? client.setQueryData(CART, cart) : client.invalidateQueries({ queryKey: CART })),
  })
}

/** The cart as it will be once a line has another quantity. */
export function withQuantity(cart: CartView, skuId: string, quantity: number): CartView {
  const lines: CartLine[] = cart.lines
    .map(line =>
      line.skuId === skuId ? { ...line, quantity, lineTotal: { ...line.unitPrice, minor: line.unitPrice.minor * quantity } } : line,
    )
    .filter(line => line.quantity > 0)
  return {
    lines,
    count: lines.reduce((sum, line) => sum + line.quantity, 0),
    total: { ...cart.total, minor: lines.reduce((sum, line) => sum + line.lineTotal.minor, 0) },
  }
}
