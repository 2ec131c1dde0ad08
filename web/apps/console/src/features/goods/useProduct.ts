import type { ConsoleProduct } from '@banyan/api'
import { computed, reactive, ref, shallowRef, watch } from 'vue'
import { useSession } from '@/app/session'
import { useAction } from '@/kit/state/useAction'
import { useDraft } from '@/kit/state/useDraft'
import { problemFrom } from '@/kit/state/problem'
import { useStale } from '@/kit/state/useResource'
import { parseMinor } from '@/kit/text/money'
import { differences, emptyProduct, formOf, inputOf, type ProductForm } from './model/form'
import { MAX_SKUS, checkSkus, combinations, matrix, rename, type SkuDraft } from './model/options'
import { createProduct, loadProduct, moveProduct, saveProduct, type ShelfMove } from './server'

/** One product being edited: what is stored, what is typed, and how the two meet when somebody else saved meanwhile. */
export function useProduct(id: () => string | undefined) {
  const session = useSession()
  const stale = useStale()
  const form = reactive<ProductForm>(emptyProduct())
  const stored = shallowRef<ConsoleProduct>()
  const tag = ref<string>()
  const loading = ref(false)
  const loadProblem = shallowRef<ReturnType<typeof problemFrom>>()
  const saved = ref(JSON.stringify(form))
  const dropped = ref<SkuDraft[]>([])
  const tooMany = ref(0)
  const tried = ref(false)
  const restoredAt = ref<number>()
  const conflict = shallowRef<{ theirs: ConsoleProduct; tag: string | undefined; fields: string[] }>()
  const currency = computed(() => stored.value?.skus[0]?.price.currency ?? session.currency.value)
  const changed = computed(() => JSON.stringify(form) !== saved.value)
  const draft = useDraft(() => (loading.value || loadProblem.value ? undefined : `product.${id() ?? 'new'}`), () => ({ ...form }), () => changed.value, () => tag.value)
  const parse = (text: string) => parseMinor(text, currency.value)
  const skuProblems = computed(() => checkSkus(form.skus, parse).filter(one => tried.value || one.reason !== 'missing'))
  const titleMissing = computed(() => !form.title.trim())

  /** The version that is stored, as far as known; `tag` is the one the typing is based on. */
  let storedTag: string | undefined

  function adopt(product: ConsoleProduct, etag: string | undefined): void {
    stored.value = product
    storedTag = etag ?? `"${product.version}"`
    tag.value = storedTag
    Object.assign(form, formOf(product))
    saved.value = JSON.stringify(form)
    dropped.value = []
    conflict.value = undefined
  }

  async function open(): Promise<void> {
    const wanted = id()
    loading.value = true
    loadProblem.value = undefined
    try {
      if (wanted) {
        const answer = await loadProduct(wanted)
        adopt(answer.data, answer.etag)
      }
    } catch (error) {
      loadProblem.value = problemFrom(error)
    } finally {
      loading.value = false
    }
    const kept = draft.read()
    if (kept && JSON.stringify(kept.value) !== saved.value) {
      Object.assign(form, kept.value)
      restoredAt.value = kept.savedAt
      if (kept.base && stored.value && kept.base !== tag.value) {
        tag.value = kept.base
        await tellConflict().catch(() => undefined)
      }
    }
  }

  /** After a stock change the numbers are new, while what is typed stays. */
  async function refreshStock(): Promise<void> {
    const wanted = id()
    if (!wanted) return
    const answer = await loadProduct(wanted)
    const before = changed.value
    form.skus = form.skus.map(sku => {
      const fresh = answer.data.skus.find(one => one.id && one.id === sku.id)
      return fresh ? { ...sku, available: fresh.available, reserved: fresh.reserved } : sku
    })
    if (!before) adopt(answer.data, answer.etag)
    stale('goods')
  }

  // Options make variants; what was typed for a combination stays with it.
  watch(() => JSON.stringify(form.options), () => {
    const count = combinations(form.options).length
    tooMany.value = count > MAX_SKUS ? count : 0
    if (tooMany.value) return
    const made = matrix(form.options, [...form.skus, ...dropped.value], form.skus[0]?.code.split('-')[0] ?? '')
    if (JSON.stringify(made.skus) !== JSON.stringify(form.skus)) form.skus = made.skus
    dropped.value = made.dropped
  })
  function renamed(from: string, to: string): void {
    form.skus = rename(form.skus, from, { option: to })
    const { [from]: word, ...rest } = form.optionsEn
    if (word !== undefined) form.optionsEn = { ...rest, [to]: word }
  }

  const save = useAction('product.save', async key => {
    const input = inputOf(form, currency.value)
    const known = id() ?? stored.value?.id
    if (known) return saveProduct(known, input, tag.value)
    return { data: await createProduct(input, key), etag: undefined }
  })

  async function store(): Promise<ConsoleProduct | undefined> {
    tried.value = true
    if (titleMissing.value || skuProblems.value.length || tooMany.value) return undefined
    const answer = await save.run()
    if (answer) {
      draft.forget()
      adopt(answer.data, answer.etag)
      restoredAt.value = undefined
      stale('goods', 'categories')
      return answer.data
    }
    if (save.problem.value?.status === 412) await tellConflict()
    return undefined
  }

  async function tellConflict(): Promise<void> {
    const known = id() ?? stored.value?.id
    if (!known) return
    const theirs = await loadProduct(known)
    save.forget()
    conflict.value = { theirs: theirs.data, tag: theirs.etag ?? `"${theirs.data.version}"`, fields: differences(inputOf(form, currency.value), inputOf(formOf(theirs.data), currency.value)) }
  }
  function takeTheirs(): void {
    if (!conflict.value) return
    draft.forget()
    adopt(conflict.value.theirs, conflict.value.tag)
  }
  async function saveMine(): Promise<ConsoleProduct | undefined> {
    tag.value = conflict.value?.tag
    conflict.value = undefined
    return store()
  }
  function discard(): void {
    draft.forget()
    if (stored.value) adopt(stored.value, storedTag)
    else Object.assign(form, JSON.parse(saved.value) as ProductForm)
    restoredAt.value = undefined
  }

  const publish = useAction('product.publish', (_key, to: ShelfMove) => moveProduct(stored.value?.id ?? '', to))
  /** What is typed is stored first, so that nobody sees half of it. */
  async function move(to: ShelfMove): Promise<boolean> {
    if (changed.value && !(await store())) return false
    await publish.run(to)
    if (publish.problem.value) return false
    const known = stored.value?.id
    if (known) {
      const answer = await loadProduct(known)
      adopt(answer.data, answer.etag)
    }
    stale('goods')
    return true
  }

  return { form, stored, loading, loadProblem, changed, tried, skuProblems, titleMissing, dropped, tooMany, restoredAt, conflict, currency, save, publish, open, store, move, renamed, refreshStock, takeTheirs, saveMine, discard }
}
