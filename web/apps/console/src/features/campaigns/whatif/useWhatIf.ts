import type { CampaignSpec, Forecast, ProblemError, WhatIfAnswer, WhatIfDefaults, WhatIfInput } from '@banyan/api'
import { onScopeDispose, reactive, ref, shallowRef, watch } from 'vue'
import { problemFrom } from '@/kit/state/problem'
import { useDebounceFn } from '../studio/debounce'
import { cancelJob, keepWhatIf, keptWhatIf, whatIf, whatIfDefaults, whatIfJob } from '../server'

const LOOK_EVERY = 300

/** Asks, and goes on asking for the answer of what takes longer; `stopped` ends both. */
export async function answered(ask: (signal: AbortSignal) => Promise<WhatIfAnswer>, signal: AbortSignal, onProgress: (done: number, total: number) => void): Promise<WhatIfAnswer> {
  let answer = await ask(signal)
  const job = answer.job
  const stop = () => { if (job && (answer.state === 'QUEUED' || answer.state === 'RUNNING')) void cancelJob(job).catch(() => undefined) }
  signal.addEventListener('abort', stop)
  while (job && (answer.state === 'QUEUED' || answer.state === 'RUNNING')) {
    onProgress(answer.done, answer.total)
    await new Promise(done => setTimeout(done, LOOK_EVERY))
    if (signal.aborted) throw new DOMException('stopped', 'AbortError')
    answer = await whatIfJob(job, signal)
  }
  signal.removeEventListener('abort', stop)
  return answer
}

/** What may come of the campaign in the studio: defaults from the past, what the operator changed, and the last answer. */
export function useWhatIf(spec: () => CampaignSpec | undefined, saved: () => string | undefined) {
  const defaults = shallowRef<WhatIfDefaults>()
  const forecast = shallowRef<Forecast>()
  const problem = shallowRef<ProblemError>()
  const error = ref<string>()
  const busy = ref(false)
  const progress = reactive({ done: 0, total: 0 })
  /** Only what differs from the defaults. */
  const input = reactive<WhatIfInput>({})
  const open = ref(false)
  let asking: AbortController | undefined

  async function run(): Promise<void> {
    asking?.abort()
    const wanted = spec()
    if (!open.value || !wanted) return
    const controller = (asking = new AbortController())
    busy.value = true
    Object.assign(progress, { done: 0, total: 0 })
    try {
      defaults.value = await whatIfDefaults(wanted, controller.signal)
      const answer = await answered(signal => whatIf(wanted, { ...input }, signal), controller.signal, (done, total) => Object.assign(progress, { done, total }))
      problem.value = undefined
      error.value = answer.error ?? undefined
      if (answer.forecast) {
        forecast.value = answer.forecast
        const campaign = saved()
        if (campaign) await keepWhatIf(campaign, { ...input }).catch(() => undefined)
      }
    } catch (failure) {
      if (!controller.signal.aborted) problem.value = problemFrom(failure)
    } finally {
      if (asking === controller) busy.value = false
    }
  }
  const later = useDebounceFn(run, 350)

  /** Takes up what was assumed before, then asks. */
  async function start(): Promise<void> {
    open.value = true
    const campaign = saved()
    const kept = campaign ? await keptWhatIf(campaign).catch(() => undefined) : undefined
    for (const [key, value] of Object.entries(kept ?? {})) if (value !== null) Object.assign(input, { [key]: value })
    await run()
  }
  function reset(): void {
    for (const key of Object.keys(input)) Reflect.deleteProperty(input, key)
  }
  watch([() => JSON.stringify(spec()), () => JSON.stringify(input)], () => { if (open.value) later() })
  onScopeDispose(() => asking?.abort())
  return { defaults, forecast, problem, error, busy, progress, input, open, start, run, reset, stop: () => { asking?.abort(); busy.value = false } }
}
