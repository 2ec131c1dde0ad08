import type { Problem } from './contract'

/** What a refused or failed request becomes: a problem detail (RFC 9457) with a stable code and a title in both languages. */
export class ProblemError extends Error {
  readonly problem: Problem
  readonly status: number

  constructor(problem: Problem) {
    super(`${problem.code}: ${problem.title}`)
    this.name = 'ProblemError'
    this.problem = problem
    this.status = problem.status
  }

  get code(): string {
    return this.problem.code
  }

  /** The title in the reader's language; a problem that never met the server (no network) has no titles and is worded by the caller. */
  title(language: string): string {
    const titles = this.problem.titles
    return (language.startsWith('zh') ? titles?.zh : titles?.en) || this.problem.title
  }

  /** Message per field, in the reader's language. */
  fieldMessages(language: string): Record<string, string> {
    const messages: Record<string, string> = {}
    for (const { field, message, messages: both } of this.problem.fields ?? []) {
      messages[field] = (language.startsWith('zh') ? both?.zh : both?.en) || message
    }
    return messages
  }
}

/** Code of the problem made up here when the request never reached the server or its answer never came back. */
export const UNREACHABLE = 'network.unreachable'

/** Code for an answer that is no problem detail, such as a proxy's error page. */
export const UNREADABLE = 'network.unreadable'

export function unreachable(cause: unknown): ProblemError {
  const error = new ProblemError({
    type: 'about:blank',
    code: UNREACHABLE,
    title: 'The server cannot be reached',
    titles: { zh: '连接不到服务器', en: 'The server cannot be reached' },
    status: 0,
  })
  error.cause = cause
  return error
}

/** Reads an unsuccessful answer; an answer that is no problem detail keeps its status. */
export async function problemOf(response: Response): Promise<ProblemError> {
  const body: unknown = await response.json().catch(() => undefined)
  if (isProblem(body)) return new ProblemError({ ...body, status: body.status || response.status })
  return new ProblemError({
    type: 'about:blank',
    code: UNREADABLE,
    title: `The server answered ${response.status}`,
    titles: { zh: `服务器返回了 ${response.status}`, en: `The server answered ${response.status}` },
    status: response.status,
  })
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && typeof (body as Problem).code === 'string'
}

export const isProblemError = (error: unknown): error is ProblemError => error instanceof ProblemError
