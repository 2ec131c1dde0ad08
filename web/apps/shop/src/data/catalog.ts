import { http, type BrandView, type CategoryView, type ProductDetail, type ProductSearchResult } from '@banyan/api'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import type { SearchWish } from '../search/wish'

export function useCategories() {
  return useQuery({ queryKey: ['categories'], staleTime: 5 * 60_000, queryFn: () => http.get<CategoryView[]>('/api/categories') })
}

export function useBrands() {
  return useQuery({ queryKey: ['brands'], staleTime: 5 * 60_000, queryFn: () => http.get<BrandView[]>('/api/brands') })
}

/** A page of goods after the other, for endless lists; the facets and the count are those of the first page. */
export function useProducts(wish: MaybeRefOrGetter<Partial<SearchWish>>, pageSize = 24) {
  const found = useInfiniteQuery({
    queryKey: ['products', computed(() => toValue(wish))],
    initialPageParam: undefined as string | undefined,
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }) =>
      http.get<ProductSearchResult>('/api/products', { query: { ...toValue(wish), cursor: pageParam, limit: pageSize }, signal }),
    getNextPageParam: last => last.next,
  })
  const first = computed(() => found.data.value?.pages[0])
  return {
    ...found,
    products: computed(() => found.data.value?.pages.flatMap(page => page.items) ?? []),
    total: computed(() => first.value?.total ?? 0),
    facets: computed(() => first.value?.facets ?? []),
    corrected: computed(() => first.value?.corrected),
  }
}

export function useProduct(id: MaybeRefOrGetter<string | undefined>) {
  return useQuery({
    queryKey: ['product', computed(() => toValue(id))],
    enabled: computed(() => Boolean(toValue(id))),
    queryFn: () => http.get<ProductDetail>(`/api/products/${toValue(id)}`),
  })
}
