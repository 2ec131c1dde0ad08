import { http, type ConsoleOrderRow, type InvitationNode, type Page, type PersonRow as Contract, type WalletView } from '@banyan/api'

/** A person as lists show them; `reference` names them in the source they were imported from. */
export type PersonRow = Omit<Contract, 'invited'> & { reference?: string }
export interface PersonDetail { person: PersonRow; phone?: string }
export interface PersonInvitations { invitedBy?: { id: string; nickname: string }; tree: InvitationNode[] }

export interface PeopleQuery { query?: string; sort?: string; limit?: number }
export const listPeople = (query: PeopleQuery & { cursor?: string }, signal?: AbortSignal) => http.get<Page<PersonRow>>('/api/console/people', { query: { ...query }, signal })
export const loadPerson = (id: string, signal?: AbortSignal) => http.get<PersonDetail>(`/api/console/people/${id}`, { signal })
export const loadInvitations = (id: string, signal?: AbortSignal) => http.get<PersonInvitations>(`/api/console/people/${id}/invitations`, { signal })
export const loadWallet = (id: string, signal?: AbortSignal) => http.get<WalletView>(`/api/console/people/${id}/wallet`, { signal })
export const ordersOf = (person: string, signal?: AbortSignal) => http.get<Page<ConsoleOrderRow>>('/api/console/orders', { query: { person, limit: 10 }, signal })
