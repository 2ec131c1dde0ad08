import { http, type ConsoleOrderRow, type Page, type PersonDetail, type PersonInvitations, type PersonRow, type StoreOwnerRow, type StoreOwnerState, type WalletEntry, type WalletView } from '@banyan/api'

export interface PeopleQuery { query?: string; sort?: string; limit?: number }
export const listPeople = (query: PeopleQuery & { cursor?: string }, signal?: AbortSignal) => http.get<Page<PersonRow>>('/api/console/people', { query: { ...query }, signal })
export const loadPerson = (id: string, signal?: AbortSignal) => http.get<PersonDetail>(`/api/console/people/${id}`, { signal })
export const loadInvitations = (id: string, signal?: AbortSignal) => http.get<PersonInvitations>(`/api/console/people/${id}/invitations`, { signal })
export const loadWalletEntries = (id: string, signal?: AbortSignal) => http.get<Page<WalletEntry>>(`/api/console/people/${id}/wallet/entries`, { signal })
export const loadWallet = (id: string, signal?: AbortSignal) => http.get<WalletView>(`/api/console/people/${id}/wallet`, { signal })
export const ordersOf = (person: string, signal?: AbortSignal) => http.get<Page<ConsoleOrderRow>>('/api/console/orders', { query: { person, limit: 10 }, signal })
export const loadStoreOwner = (id: string, signal?: AbortSignal) => http.get<StoreOwnerState>(`/api/console/people/${id}/store-owner`, { signal })
export const makeStoreOwner = (id: string) => http.put<StoreOwnerState>(`/api/console/people/${id}/store-owner`, { body: {} })
export const dismissStoreOwner = (id: string) => http.del<StoreOwnerState>(`/api/console/people/${id}/store-owner`)
export const listStoreOwners = (signal?: AbortSignal) => http.get<StoreOwnerRow[]>('/api/console/store-owners', { signal })
