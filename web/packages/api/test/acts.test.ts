import { beforeEach, describe, expect, it } from 'vitest'
import { Acts, ProblemError, UNREACHABLE, idempotencyKey } from '../src'

const refusal = (code: string, status: number) =>
  new ProblemError({ type: 'about:blank', code, title: code, titles: { zh: '', en: '' }, status })

let acts: Acts
let keys: string[]
const send = (outcome: unknown) => async (key: string) => {
  keys.push(key)
  if (outcome instanceof Error) throw outcome
  return outcome
}
const attempt = (command: unknown, outcome: unknown) => acts.once('place', command, send(outcome)).catch(() => 'failed')

beforeEach(() => {
  sessionStorage.clear()
  keys = []
  let made = 0
  acts = new Acts(sessionStorage, () => `key${++made}`)
})

describe('acts', () => {
  it('repeat under the same key after a lost answer or a broken gateway', async () => {
    await attempt({ sku: 1 }, refusal(UNREACHABLE, 0))
    await attempt({ sku: 1 }, refusal('server.failed', 503))
    await attempt({ sku: 1 }, 'order')
    expect(keys).toEqual(['key1', 'key1', 'key1'])
  })
  it('repeat under the same key after a reload', async () => {
    await attempt({ sku: 1 }, refusal(UNREACHABLE, 0))
    acts = new Acts(sessionStorage, () => 'fresh')
    await attempt({ sku: 1 }, 'order')
    expect(keys).toEqual(['key1', 'key1'])
  })
  it('are new when they were settled, done or refused', async () => {
    await attempt({ sku: 1 }, 'order')
    await attempt({ sku: 1 }, refusal('stock.insufficient', 409))
    await attempt({ sku: 1 }, 'order')
    expect(keys).toEqual(['key1', 'key2', 'key3'])
  })
  it('are new when the command changed', async () => {
    await attempt({ sku: 1 }, refusal(UNREACHABLE, 0))
    await attempt({ sku: 2 }, 'order')
    expect(keys).toEqual(['key1', 'key2'])
  })
})

describe('a key', () => {
  it('is a random UUID, also where the browser makes none', () => {
    const made = crypto.randomUUID
    const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
    expect(idempotencyKey()).toMatch(shape)
    Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true })
    expect(idempotencyKey()).toMatch(shape)
    Object.defineProperty(crypto, 'randomUUID', { value: made, configurable: true })
  })
})
