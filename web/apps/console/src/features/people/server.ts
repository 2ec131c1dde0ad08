import { http, type ConsoleOrderRow, type Page, type PersonDetail, type PersonInvitations, type PersonRow, type WalletView } from '@banyan/api'

export interface PeopleQuery { query?: string; sort?: string; limit?: number }
export const listPeople = (query: PeopleQuery & { cursor?: string }, signal?: AbortSignal) => http.get<Page<PersonRow>>('/api/console/people', { query: { ...query }, signal })
export const loadPerson = (id: string, signal?: AbortSignal) => http.get<PersonDetail>(`/api/console/people/${id}`, { signal })
export const loadInvitations = (id: string, signal?: AbortSignal) => http.get<PersonInvitations>(`/api/console/people/${id}/invitations`, { signal })
export const loadWallet = (id: string, signal?: AbortSignal) => http.get<WalletView>(`/api/console/people/${id}/wallet`, { signal })
export const ordersOf = (person: string, signal?: AbortSignal) => http.get<Page<ConsoleOrderRow>>('/api/console/orders', { query: { person, limit: 10 }, signal })
