import { http, type BooksView, type ConsoleWithdrawal, type Money, type Page, type TaxTable, type TrialBalance, type WithdrawalTerms } from '@banyan/api'

export interface WithdrawalQuery {
  state?: string
  cursor?: string
}

const one = (id: string) => `/api/console/withdrawals/${id}`

export const listWithdrawals = (query: WithdrawalQuery, signal?: AbortSignal) => http.get<Page<ConsoleWithdrawal>>('/api/console/withdrawals', { query: { ...query, state: query.state || undefined }, signal })
export const loadWithdrawal = (id: string, signal?: AbortSignal) => http.get<ConsoleWithdrawal>(one(id), { signal })
export const approve = (id: string) => http.post<ConsoleWithdrawal>(`${one(id)}/approve`)
export const reject = (id: string, reason: string) => http.post<ConsoleWithdrawal>(`${one(id)}/reject`, { body: { reason } })
export const correctTax = (id: string, tax: Money, reason: string) => http.put<ConsoleWithdrawal>(`${one(id)}/tax`, { body: { tax, reason } })
export const sayPaid = (id: string, paid: boolean, note: string) => http.post<ConsoleWithdrawal>(`${one(id)}/paid`, { body: { paid, note } })
export const loadTerms = (signal?: AbortSignal) => http.get<WithdrawalTerms>('/api/console/withdrawals/terms', { signal })
export const saveTerms = (terms: WithdrawalTerms) => http.put<WithdrawalTerms>('/api/console/withdrawals/terms', { body: terms })
export const listTaxTables = (signal?: AbortSignal) => http.get<TaxTable[]>('/api/console/withdrawals/tax-tables', { signal })
export const loadTrialBalance = (signal?: AbortSignal) => http.get<TrialBalance>('/api/console/system/trial-balance', { signal })
export const checkBooks = (signal?: AbortSignal) => http.get<BooksView>('/api/console/system/books', { signal })
