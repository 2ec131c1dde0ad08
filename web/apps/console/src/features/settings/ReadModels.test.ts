import type { JobView, ProjectionView } from '@banyan/api'
import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createI18n } from '@banyan/i18n'
import { useSession } from '@/app/session'
import en from '@/messages/en'
import zh from '@/messages/zh'
import settingsEn from './messages/en'
import settingsZh from './messages/zh'
import ReadModels from './ReadModels.vue'

const job = (state: JobView['state'], done: number): JobView => ({ id: 'j', kind: 'projection.rebuild', title: 'sales', unit: 'entries', startedBy: 'demo', createdAt: '2026-01-02T03:04:05Z', ratePerSecond: 0, state, done, total: 4, ...(state === 'SUCCEEDED' ? { finishedAt: '2026-01-02T03:04:09Z' } : {}) })
const model: ProjectionView = { name: 'analytics.sales', titleZh: '销售', titleEn: 'Sales by day', position: 40, lag: 0, lagMs: 0, parked: 0 }
const answers = { models: [model], rebuilds: [] as string[], roles: ['OWNER'] }
const server = (path: string, request: RequestInit) => {
  if (request.method === 'POST') answers.rebuilds.push(path)
  const body = path === '/api/console/me' ? { id: 'o', username: 'demo', roles: answers.roles } : path === '/api/shop' ? { serverTime: '2026-01-02T03:04:05Z', timeZone: 'UTC', currency: 'CNY' } : request.method === 'POST' ? job('QUEUED', 0) : answers.models
  return Promise.resolve(new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/json' } }))
}
let page: ReturnType<typeof open>
function open() {
  return mount(ReadModels, {
    attachTo: document.body,
    global: { plugins: [createI18n({ zh: { ...zh, settings: settingsZh }, en: { ...en, settings: settingsEn } }), [VueQueryPlugin, { queryClient: new QueryClient() }]] },
  })
}
async function show(roles: string[]) {
  answers.roles = roles
  await useSession().refresh()
  page = open()
  await vi.advanceTimersByTimeAsync(1)
}
const later = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('fetch', vi.fn(server))
  Object.assign(answers, { models: [model], rebuilds: [] })
})
afterEach(() => {
  page.unmount()
  document.body.innerHTML = ''
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

it('asks before it rebuilds, shows how far it is, and says when it is done', async () => {
  await show(['OWNER'])
  expect(page.text()).toContain('analytics.sales')
  await page.get('button').trigger('click')
  await later(1)
  expect(answers.rebuilds).toEqual([])

  document.querySelector('dialog form')?.dispatchEvent(new Event('submit', { cancelable: true }))
  answers.models = [{ ...model, rebuild: job('RUNNING', 1) }]
  await later(10)
  expect(answers.rebuilds).toEqual(['/api/console/projections/analytics.sales/rebuild'])
  expect(page.get('[role=progressbar]').attributes('aria-valuenow')).toBe('1')
  expect(page.get('button').attributes('disabled')).toBeDefined()

  answers.models = [{ ...model, rebuild: job('SUCCEEDED', 4) }]
  await later(1_100)
  expect(page.find('[role=progressbar]').exists()).toBe(false)
  expect(document.querySelector('.el-message')?.textContent).toMatch(/Sales by day|销售/)
})

it('offers it to the owner only', async () => {
  await show(['ANALYST'])
  expect(page.text()).toContain('analytics.sales')
  expect(page.find('button').exists()).toBe(false)
})
