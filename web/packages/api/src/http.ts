import { isProblemError, problemOf, unreachable } from './problem'

export interface RequestOptions {
  /** Empty values (undefined, null, '') are left out; arrays repeat the name. */
  query?: Record<string, QueryValue | readonly QueryValue[]>
  /** Sent as JSON, unless it is a FormData or Blob. */
  body?: unknown
  headers?: Record<string, string>
  /** Makes a repeated request count once; see `Acts`. */
  idempotencyKey?: string
  /** Version the change is based on (ETag of the answer that was shown). */
  ifMatch?: string
  signal?: AbortSignal
}

export type QueryValue = string | number | boolean | null | undefined

export interface Answer<T> {
  data: T
  status: number
  headers: Headers
  etag: string | undefined
}

const CSRF_COOKIE = 'XSRF-TOKEN'
const CSRF_HEADER = 'X-XSRF-TOKEN'
const CSRF_REFUSED = 'csrf.refused'
const SAFE = new Set(['GET', 'HEAD'])

export function queryString(query: RequestOptions['query']): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(query ?? {})) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') parameters.append(name, String(one))
    }
  }
  const text = parameters.toString()
  return text ? `?${text}` : ''
}

export function cookie(name: string, cookies: string = document.cookie): string | undefined {
  const found = cookies.split('; ').find(entry => entry.startsWith(`${name}=`))
  return found === undefined ? undefined : decodeURIComponent(found.slice(name.length + 1))
}

/** Headers that go with every request of this application. */
const always: Record<string, string> = {}

export function sendAlways(name: string, value: string): void {
  always[name] = value
}

/** Language of the page, sent so that the server words its answers in it. */
const pageLanguage = () => document.documentElement.lang || navigator.language

/** Sends a request; one refused for its CSRF token, which the refusal renews, is sent once more. */
async function raw<T>(method: string, path: string, options: RequestOptions = {}): Promise<Answer<T>> {
  try {
    return await attempt<T>(method, path, options)
  } catch (error) {
    if (isProblemError(error) && error.code === CSRF_REFUSED) return attempt<T>(method, path, options)
    throw error
  }
}

async function attempt<T>(method: string, path: string, options: RequestOptions): Promise<Answer<T>> {
  const headers = new Headers({ Accept: 'application/json', 'Accept-Language': pageLanguage(), ...always, ...options.headers })
  if (!SAFE.has(method)) {
    const token = await csrfToken()
    if (token) headers.set(CSRF_HEADER, token)
  }
  if (options.idempotencyKey) headers.set('Idempotency-Key', options.idempotencyKey)
  if (options.ifMatch) headers.set('If-Match', options.ifMatch)

  let body: BodyInit | undefined
  if (options.body instanceof FormData || options.body instanceof Blob) {
    body = options.body
  } else if (options.body !== undefined) {
    headers.set('Content-Type', 'application/json')
    body = JSON.stringify(options.body)
  }

  const request: RequestInit = { method, headers, credentials: 'same-origin' }
  if (body !== undefined) request.body = body
  if (options.signal) request.signal = options.signal
  let response: Response
  try {
    response = await fetch(path + queryString(options.query), request)
  } catch (cause) {
    if (options.signal?.aborted) throw cause
    throw unreachable(cause)
  }
  if (!response.ok) throw await problemOf(response)
  const data = (await readBody(response)) as T
  return { data, status: response.status, headers: response.headers, etag: response.headers.get('ETag') ?? undefined }
}

async function readBody(response: Response): Promise<unknown> {
  if (response.status === 204 || response.headers.get('Content-Length') === '0') return undefined
  const text = await response.text()
  if (!text) return undefined
  return response.headers.get('Content-Type')?.includes('json') ? JSON.parse(text) : text
}

/** The first unsafe request of a fresh browser has no token yet: any safe request brings the cookie. */
async function csrfToken(): Promise<string | undefined> {
  const token = cookie(CSRF_COOKIE)
  if (token) return token
  await fetch('/api/shop', { credentials: 'same-origin' }).catch(() => undefined)
  return cookie(CSRF_COOKIE)
}

const send =
  (method: string) =>
  async <T>(path: string, options?: RequestOptions): Promise<T> =>
    (await raw<T>(method, path, options)).data

/** The API client: JSON in and out; every failure is a `ProblemError`. `raw` also gives status and headers. */
export const http = {
  get: send('GET'),
  post: send('POST'),
  put: send('PUT'),
  patch: send('PATCH'),
  del: send('DELETE'),
  raw,
}
