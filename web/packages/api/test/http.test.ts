import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { UNREACHABLE, UNREADABLE, http, isProblemError, queryString } from '../src'

type Answer = () => Response | Promise<Response>
const realFetch = globalThis.fetch
let answers: Answer[]
let requests: { path: string; init: RequestInit }[]

const json = (body: unknown, status = 200, headers: Record<string, string> = {}) => () =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } })
const problem = (code: string, status: number) =>
  json({ type: 'about:blank', code, title: code, titles: { zh: '错误', en: 'Wrong' }, status, fields: [{ field: 'phone', message: 'm', messages: { zh: '号码', en: 'number' } }] }, status)

beforeEach(() => {
  answers = []
  requests = []
  document.cookie = 'XSRF-TOKEN=token%201'
  globalThis.fetch = async (path, init) => {
    requests.push({ path: String(path), init: init ?? {} })
    const answer = answers.shift()
    if (!answer) throw new TypeError('no network')
    return answer()
  }
})
afterEach(() => {
  globalThis.fetch = realFetch
})

const header = (index: number, name: string) => new Headers(requests[index]?.init.headers).get(name)
const failureOf = async (act: Promise<unknown>) => {
  const failure: unknown = await act.then(
    () => undefined,
    error => error,
  )
  if (!isProblemError(failure)) throw new Error('no problem was thrown')
  return failure
}

describe('http', () => {
  it('sends no token with a safe request and the cookie as header with an unsafe one', async () => {
    answers = [json({}), json({})]
    await http.get('/api/shop')
    await http.post('/api/session', { body: { phone: '1' } })
    expect(header(0, 'X-XSRF-TOKEN')).toBeNull()
    expect(header(1, 'X-XSRF-TOKEN')).toBe('token 1')
    expect(requests[1]?.init.body).toBe('{"phone":"1"}')
  })
  it('repeats once a request refused for its token, and no more than once', async () => {
    answers = [problem('csrf.refused', 403), json({ done: true })]
    expect(await http.post('/api/x')).toEqual({ done: true })
    answers = [problem('csrf.refused', 403), problem('csrf.refused', 403), json({})]
    expect((await failureOf(http.post('/api/x'))).code).toBe('csrf.refused')
  })
  it('gives a refusal as a problem with titles and fields in both languages', async () => {
    answers = [problem('phone.invalid', 422)]
    const failure = await failureOf(http.post('/api/session/code'))
    expect([failure.status, failure.title('zh'), failure.title('en')]).toEqual([422, '错误', 'Wrong'])
    expect(failure.fieldMessages('en')).toEqual({ phone: 'number' })
  })
  it('tells an unreachable server from an unreadable answer', async () => {
    expect((await failureOf(http.get('/api/x'))).code).toBe(UNREACHABLE)
    answers = [() => new Response('<h1>Bad gateway</h1>', { status: 502 })]
    const failure = await failureOf(http.get('/api/x'))
    expect([failure.code, failure.status]).toEqual([UNREADABLE, 502])
  })
  it('hands out the version of what was read and sends it back', async () => {
    answers = [json({}, 200, { ETag: '"7"' }), json({})]
    const { etag } = await http.raw('GET', '/api/console/products/1')
    await http.put('/api/console/products/1', { body: {}, ifMatch: etag })
    expect(header(1, 'If-Match')).toBe('"7"')
  })
  it('reads an empty answer as nothing', async () => {
    answers = [() => new Response(null, { status: 204 })]
    expect(await http.del('/api/session')).toBeUndefined()
  })
})

describe('query', () => {
  it('leaves out what is empty and repeats lists', () => {
    expect(queryString({ a: 1, b: undefined, c: '', d: ['x', 'y'], e: false })).toBe('?a=1&d=x&d=y&e=false')
    expect(queryString({})).toBe('')
  })
})
