import type { Answer, CampaignDetail, Mechanic, ProblemError, WorstCase, ConsoleProduct } from '@banyan/api'
import { pickText, useI18n, useLanguage } from '@banyan/i18n'
import { useDebounceFn } from './debounce'
import { computed, inject, onScopeDispose, provide, reactive, ref, shallowRef, watch, type ComputedRef, type InjectionKey } from 'vue'
import { useSession } from '@/app/session'
import { useAction } from '@/kit/state/useAction'
import { useDraft } from '@/kit/state/useDraft'
import { problemFrom } from '@/kit/state/problem'
import { useStale } from '@/kit/state/useResource'
import { mechanicOf } from '../mechanics'
import { check, emptyForm, fill, formOf, readable, specOf, type StudioForm } from '../model/form'
import { findingsAt, stepOf, type StudioStep } from '../model/problems'
import { createCampaign, loadCampaign, loadProduct, moveCampaign, saveCampaign, worstCase } from '../server'

export interface Finding { field: string; text: string; quiet?: boolean }
export type Studio = ReturnType<typeof useStudio>
const key: InjectionKey<Studio> = Symbol('studio')
export function studio(): Studio {
  const found = inject(key)
  if (!found) throw new Error('outside of the studio')
  return found
}

/** What is typed of the mechanic's own terms. */
export function useTerms<Terms extends object>(): Terms {
  return studio().form.terms as Terms
}

/** The state of one campaign being planned: the form, what is known of its product and cost, and its saving. */
export function useStudio(id: () => string | undefined, mechanic: Mechanic) {
  const { t } = useI18n()
  const { language } = useLanguage()
  const session = useSession()
  const stale = useStale()
  const form = reactive<StudioForm>(emptyForm(mechanic, { currency: session.currency.value, timeZone: session.timeZone.value }))
  const detail = shallowRef<CampaignDetail>()
  const tag = ref<string>()
  const product = shallowRef<ConsoleProduct>()
  const cost = shallowRef<WorstCase>()
  const costProblem = shallowRef<ProblemError>()
  const costing = ref(false)
  const loadProblem = shallowRef<ProblemError>()
  const loading = ref(false)
  const conflict = shallowRef<Answer<CampaignDetail>>()
  const tried = ref(false)
  const saved = ref(JSON.stringify(form))
  const restoredAt = ref<number>()
  const keptAt = ref<number>()
  const changed = computed(() => JSON.stringify(form) !== saved.value)
  const draft = useDraft(() => (loading.value || loadProblem.value ? undefined : `campaign.${id() ?? `new.${mechanic}`}`), () => ({ ...form }), () => changed.value, () => tag.value)
  watch(form, () => { if (changed.value) keptAt.value = Date.now() })

  async function open(): Promise<void> {
    const wanted = id()
    loading.value = true
    loadProblem.value = undefined
    try {
      if (wanted) {
        const answer = await loadCampaign(wanted)
        adopt(answer.data, answer.etag)
      }
    } catch (error) {
      loadProblem.value = problemFrom(error)
    } finally {
      loading.value = false
    }
    const kept = draft.read()
    if (kept && !readable(kept.value, form)) draft.forget()
    else if (kept && JSON.stringify(kept.value) !== saved.value) {
      fill(form, kept.value)
      restoredAt.value = kept.savedAt
      if (kept.base && detail.value && kept.base !== tag.value) {
        tag.value = kept.base
        await tellConflict().catch(() => undefined)
      }
    }
  }

  /** The version that is stored, as far as known; `tag` is the one the typing is based on. */
  let storedTag: string | undefined

  function adopt(answer: CampaignDetail, etag: string | undefined): void {
    detail.value = answer
    storedTag = etag ?? `"${answer.row.version}"`
    tag.value = storedTag
    fill(form, formOf(answer.spec))
    saved.value = JSON.stringify(form)
  }

  function discard(): void {
    draft.forget()
    conflict.value = undefined
    if (detail.value) adopt(detail.value, storedTag)
    else fill(form, JSON.parse(saved.value) as StudioForm)
    restoredAt.value = undefined
  }

  // The product's variants decide which prices are asked for.
  const productId = () => mechanicOf(form.mechanic).productOf?.(form.terms)
  watch(productId, async wanted => {
    product.value = undefined
    if (!wanted) return
    const answer = await loadProduct(wanted).catch(() => undefined)
    if (productId() !== wanted) return
    product.value = answer
    // A campaign pays in the currency its product is sold in; once stored, its currency stays.
    const sold = answer?.skus[0]?.price.currency
    if (sold && !detail.value) form.currency = sold
  }, { immediate: true })
  const skuIds = computed(() => (product.value?.skus ?? []).flatMap(sku => (sku.id ? [sku.id] : [])))

  const local = computed(() => check(form, skuIds.value))
  const findings: ComputedRef<Finding[]> = computed(() => [
    ...local.value.map(one => ({ field: one.field, text: t(`campaigns.studio.local.${one.reason}`, { currency: form.currency }), quiet: one.reason === 'required' })),
    ...(cost.value?.problems ?? []).map(one => ({ field: one.field, text: pickText(one.zh, one.en) })),
    ...Object.entries(save.problem.value?.fieldMessages(language.value) ?? {}).map(([field, text]) => ({ field, text })),
  ])
  const visible = computed(() => findings.value.filter(one => !one.quiet || tried.value))
  const textsAt = (field: string, own: string[] = []) => [...new Set(findingsAt(visible.value, field, own).map(one => one.text))]
  const countOf = (step: StudioStep) => visible.value.filter(one => stepOf(one.field) === step).length

  // Cost follows the form: asked for when what matters to it can be read, and only the last answer counts.
  const costable = computed(() => !local.value.some(one => !/^title|^endsAt|^startsAt/.test(one.field)) && (productId() === undefined || !!product.value))
  const costSpec = computed(() => (costable.value ? JSON.stringify(specOf(form)) : undefined))
  let asking: AbortController | undefined
  const ask = useDebounceFn(async () => {
    asking?.abort()
    if (!costSpec.value) { cost.value = undefined; return }
    const controller = (asking = new AbortController())
    costing.value = true
    try {
      cost.value = await worstCase(specOf(form), controller.signal)
      costProblem.value = undefined
    } catch (error) {
      if (controller.signal.aborted) return
      costProblem.value = problemFrom(error)
    } finally {
      if (asking === controller) costing.value = false
    }
  }, 350)
  watch(costSpec, ask, { immediate: true })
  onScopeDispose(() => asking?.abort())

  const save = useAction('campaign.save', async (idempotencyKey: string, spec: ReturnType<typeof specOf>) => {
    const known = id() ?? detail.value?.row.id
    if (!known) return { data: await createCampaign(spec, idempotencyKey), etag: undefined }
    return saveCampaign(known, spec, tag.value)
  })
  const submit = useAction('campaign.submit', (idempotencyKey: string, campaign: string) => moveCampaign(campaign, 'IN_REVIEW', '', idempotencyKey))

  async function store(): Promise<CampaignDetail | undefined> {
    const answer = await save.run(specOf(form))
    if (!answer) {
      if (save.problem.value?.status === 412) await tellConflict()
      return undefined
    }
    draft.forget()
    adopt(answer.data, answer.etag)
    restoredAt.value = undefined
    stale('campaigns', 'campaign')
    return answer.data
  }

  /** Somebody else saved meanwhile: what is typed stays, and the operator chooses. */
  async function tellConflict(): Promise<void> {
    const known = id() ?? detail.value?.row.id
    if (!known) return
    conflict.value = await loadCampaign(known)
    save.forget()
  }
  /** The change waits for a second person: what was typed is kept by the server. */
  function proposed(): void {
    draft.forget()
    saved.value = JSON.stringify(form)
    save.forget()
  }
  function takeTheirs(): void {
    if (!conflict.value) return
    draft.forget()
    adopt(conflict.value.data, conflict.value.etag)
    conflict.value = undefined
  }
  async function saveMine(): Promise<CampaignDetail | undefined> {
    tag.value = conflict.value?.etag
    conflict.value = undefined
    return store()
  }

  const exposed = { conflict, takeTheirs, saveMine, proposed, form, detail, product, cost, costProblem, costing, costable, loading, loadProblem, tried, changed, restoredAt, keptAt, findings, visible, textsAt, countOf, save, submit, store, open, discard }
  provide(key, exposed as Studio)
  return exposed
}
