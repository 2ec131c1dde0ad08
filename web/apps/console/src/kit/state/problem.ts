import { UNREADABLE, isProblemError, ProblemError } from '@banyan/api'
import en from '@/messages/en'
import zh from '@/messages/zh'

/** Whatever was thrown, as a problem that can be told. An error of our own making is not swallowed: it is logged too. */
export function problemFrom(error: unknown): ProblemError {
  if (isProblemError(error)) return error
  console.error(error)
  return new ProblemError({ type: 'about:blank', code: UNREADABLE, title: String(error), titles: { zh: zh.app.failed, en: en.app.failed }, status: 0 })
}
