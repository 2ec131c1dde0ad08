import { http, type Page, type PersonDetail, type PersonRow } from '@banyan/api'

export interface PeopleQuery { query?: string; sort?: string; limit?: number }
export const listPeople = (query: PeopleQuery & { cursor?: string }, signal?: AbortSignal) => http.get<Page<PersonRow>>('/api/console/people', { query: { ...query }, signal })
export const loadPerson = (id: string, signal?: AbortSignal) => http.get<PersonDetail>(`/api/console/people/${id}`, { signal })
