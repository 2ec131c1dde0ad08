import type { CampaignBoard } from '@banyan/api'
import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import { useBoard } from './useBoard'

/** A stream that says what a test lets it say. */
class Stream {
  static readonly opened: Stream[] = []
  onmessage?: (event: { data: string }) => void
  onerror?: () => void
  closed = false
  constructor(readonly url: string) { Stream.opened.push(this) }
  close() { this.closed = true }
  say(visits: number) { this.onmessage?.({ data: JSON.stringify({ visits }) }) }
}
const streams = () => Stream.opened.filter(stream => !stream.closed)
const asked = vi.fn(() => Promise.resolve(new Response(JSON.stringify({ visits: 1 }), { headers: { 'Content-Type': 'application/json' } })))

const live = ref(true)
const board = defineComponent({
  setup() {
    const shown = useBoard(() => 'c1', () => live.value)
    return () => h('b', String((shown.data.value as CampaignBoard | undefined)?.visits ?? '-'))
  },
})
let page: ReturnType<typeof open>
const open = () => mount(board, { global: { plugins: [[VueQueryPlugin, { queryClient: new QueryClient({ defaultOptions: { queries: { retry: false } } }) }]] } })
async function hide(hidden: boolean) {
  Object.defineProperty(document, 'hidden', { configurable: true, value: hidden })
  document.dispatchEvent(new Event('visibilitychange'))
  await flushPromises()
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('EventSource', Stream)
  vi.stubGlobal('fetch', asked)
  Stream.opened.length = 0
  live.value = true
  page = open()
})
afterEach(async () => {
  page.unmount()
  await hide(false)
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

it('shows what the stream says, without asking any more', async () => {
  await vi.advanceTimersByTimeAsync(0)
  expect(page.text()).toBe('1')
  expect(streams().map(stream => stream.url)).toEqual(['/api/console/campaigns/c1/board/stream'])
  streams()[0]!.say(7)
  await vi.advanceTimersByTimeAsync(1)
  expect(page.text()).toBe('7')
  asked.mockClear()
  for (let second = 0; second < 6; second++) {
    await vi.advanceTimersByTimeAsync(1_000)
    streams()[0]!.say(second)
  }
  expect(asked).not.toHaveBeenCalled()
})

it('asks each second after the stream broke, and tries it again', async () => {
  await vi.advanceTimersByTimeAsync(0)
  streams()[0]!.say(7)
  streams()[0]!.onerror?.()
  expect(streams()).toEqual([])
  asked.mockClear()
  await vi.advanceTimersByTimeAsync(4_000)
  expect(asked.mock.calls.length).toBeGreaterThanOrEqual(4)
  expect(page.text()).toBe('1')
  await vi.advanceTimersByTimeAsync(6_000)
  expect(streams()).toHaveLength(1)
})

it('takes a silent stream for a broken one', async () => {
  streams()[0]!.say(7)
  await vi.advanceTimersByTimeAsync(5_000)
  expect(streams()).toEqual([])
  expect(page.text()).toBe('1')
})

it('closes the stream when the page is hidden, ends or is left', async () => {
  await hide(true)
  expect(streams()).toEqual([])
  await hide(false)
  expect(streams()).toHaveLength(1)
  live.value = false
  await flushPromises()
  expect(streams()).toEqual([])
  live.value = true
  await flushPromises()
  expect(streams()).toHaveLength(1)
  page.unmount()
  expect(streams()).toEqual([])
})
