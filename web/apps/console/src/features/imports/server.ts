import { http, type JobView } from '@banyan/api'

export const IMPORT_KIND = 'orders.import'
export const listJobs = (signal?: AbortSignal) => http.get<JobView[]>('/api/console/jobs', { signal })
export const loadJob = (id: string, signal?: AbortSignal) => http.get<JobView>(`/api/console/jobs/${id}`, { signal })
export const cancelJob = (id: string) => http.post<JobView>(`/api/console/jobs/${id}/cancel`)
export const resumeJob = (id: string) => http.post<JobView>(`/api/console/jobs/${id}/resume`)
export const rejectsUrl = (id: string) => `/api/console/jobs/${id}/rejects.csv`
