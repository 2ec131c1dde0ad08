import { http, type Page, type ReviewCase, type RiskCounts, type RiskOutcome, type RiskPolicy, type RiskReview } from '@banyan/api'

const root = '/api/console/risk'
export type State = ReviewCase['state']
export interface Row extends ReviewCase { person?: string; counterpart?: string }
export interface ReviewQuery { state?: State; limit?: number; cursor?: string }

/** A page of reviews, each with the names of who it is about. */
export async function listReviews(query: ReviewQuery, signal?: AbortSignal): Promise<Page<Row>> {
  const page = await http.get<Page<RiskReview>>(`${root}/reviews`, { query: { ...query }, signal })
  return { ...page, items: page.items.map(({ review, ...names }) => ({ ...review, ...names })) }
}
export const countReviews = (signal?: AbortSignal) => http.get<RiskCounts>(`${root}/reviews/counts`, { signal })
export const decide = (reviews: string[], verdict: 'APPROVED' | 'REJECTED', note: string) => http.post<RiskOutcome[]>(`${root}/decisions`, { body: { reviews, verdict, note } })
export const loadPolicy = (signal?: AbortSignal) => http.get<RiskPolicy>(`${root}/policy`, { signal })
export const savePolicy = (policy: RiskPolicy) => http.put<RiskPolicy>(`${root}/policy`, { body: policy })
