import { UNREADABLE, isProblemError, ProblemError } from '@banyan/api'

/** Whatever was thrown, as a problem that can be told. An error of our own making is not swallowed: it is logged too. */
export function problemFrom(error: unknown): ProblemError {
  if (isProblemError(error)) return error
  console.error(error)
  return new ProblemError({ type: 'about:blank', code: UNREADABLE, title: String(error), titles: { zh: '页面出错了', en: 'The page ran into an error' }, status: 0 })
}
