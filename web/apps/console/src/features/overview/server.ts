import { http, type CampaignRow, type MonthRow, type Overview as Contract } from '@banyan/api'

/** `anchored`: nothing was sold lately, so the period ends with the last day something was. */
export type Overview = Omit<Contract, 'campaigns'> & { anchored?: boolean }

export const loadOverview = (days: number, signal?: AbortSignal) => http.get<Overview>('/api/console/overview', { query: { days }, signal })
export const loadMonths = (signal?: AbortSignal) => http.get<MonthRow[]>('/api/console/overview/months', { signal })
export const loadCampaigns = (signal?: AbortSignal) => http.get<CampaignRow[]>('/api/console/campaigns', { signal })
