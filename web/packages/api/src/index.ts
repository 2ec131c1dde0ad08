export type * from './contract'
export { http, sendAlways, queryString, cookie, type Answer, type QueryValue, type RequestOptions } from './http'
export { ProblemError, UNREACHABLE, UNREADABLE, isProblemError } from './problem'
export { Acts, idempotencyKey } from './acts'
