import { Acts, type ProblemError } from '@banyan/api'
import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { problemFrom } from './problem'

export interface Action<A extends unknown[], R> {
  busy: Ref<boolean>
  problem: ShallowRef<ProblemError | undefined>
  /** Gives the answer, or undefined after a problem (which is then in `problem`). */
  run(...args: A): Promise<R | undefined>
  forget(): void
}

/** A write that a person asked for, under a key that stays the same until its outcome is known: trying again never acts twice. */
export function useAction<A extends unknown[], R>(name: string, act: (key: string, ...args: A) => Promise<R>): Action<A, R> {
  const acts = new Acts()
  const busy = ref(false)
  const problem = shallowRef<ProblemError>()
  async function run(...args: A): Promise<R | undefined> {
    if (busy.value) return undefined
    busy.value = true
    problem.value = undefined
    try {
      return await acts.once(name, args.map(fingerprint), key => act(key, ...args))
    } catch (error) {
      problem.value = problemFrom(error)
      return undefined
    } finally {
      busy.value = false
    }
  }
  return { busy, problem, run, forget: () => { problem.value = undefined } }
}

function fingerprint(value: unknown): unknown {
  return value instanceof File ? `${value.name}:${value.size}:${value.lastModified}` : value
}
