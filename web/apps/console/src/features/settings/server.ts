import { http, type ApiKeyView, type AuditView, type OperatorView, type Page, type Role, type SandboxMessage, type ShopSettings } from '@banyan/api'

export interface OperatorRow extends OperatorView { active?: boolean; demo?: boolean; createdAt?: string }
export interface TotpSetup { secret: string; uri: string; qrSvg: string }
export interface PaymentBehaviour { delayMs: number; duplicates: number; reorder: boolean; failRate: number }
export interface AuditRow extends AuditView { address?: string }
export interface SubscriptionStatus { name: string; position: number; lag: number; lagMs: number; parked: number }
export interface SystemView {
  version: string
  uptimeSeconds: number
  database: string
  journal: { head: number; subscriptions: SubscriptionStatus[] }
  timers: { due: number; failing: number; waiting?: number }
}
/** What the ledger's check of itself found. */
export interface LedgerCheck { accounts: number; transfers: number; sumIsZero: boolean; findings: string[] }

export const loadSettings = (signal?: AbortSignal) => http.get<ShopSettings>('/api/console/settings', { signal })
export const saveSettings = (settings: ShopSettings) => http.put<ShopSettings>('/api/console/settings', { body: settings })
export const listOperators = (signal?: AbortSignal) => http.get<OperatorRow[]>('/api/console/operators', { signal })
export const createOperator = (username: string, roles: Role[]) => http.post<{ operator: OperatorRow; password: string }>('/api/console/operators', { body: { username, roles } })
export const saveOperator = (id: string, roles: Role[], active: boolean) => http.put<OperatorRow>(`/api/console/operators/${id}`, { body: { roles, active } })
export const resetOperator = (id: string) => http.post<{ operator: OperatorRow; password: string }>(`/api/console/operators/${id}/reset`)
export const listKeys = (signal?: AbortSignal) => http.get<ApiKeyView[]>('/api/console/api-keys', { signal })
export const createKey = (name: string, role: Role) => http.post<ApiKeyView & { key: string }>('/api/console/api-keys', { body: { name, role } })
export const revokeKey = (id: string) => http.del(`/api/console/api-keys/${id}`)
export const startTotp = () => http.post<TotpSetup>('/api/console/me/totp')
export const confirmTotp = (code: string) => http.put<OperatorRow>('/api/console/me/totp', { body: { code } })
export const removeTotp = (code: string) => http.del<OperatorRow>('/api/console/me/totp', { body: { code } })
export const listAudit = (query: { query?: string; cursor?: string; limit?: number }, signal?: AbortSignal) => http.get<Page<AuditRow>>('/api/console/audit', { query: { ...query }, signal })
export const listMessages = (phone: string, signal?: AbortSignal) => http.get<SandboxMessage[]>('/api/console/sandbox/messages', { query: { phone }, signal })
export const loadBehaviour = (signal?: AbortSignal) => http.get<PaymentBehaviour>('/api/console/sandbox/payments/behaviour', { signal })
export const saveBehaviour = (behaviour: PaymentBehaviour) => http.put<PaymentBehaviour>('/api/console/sandbox/payments/behaviour', { body: behaviour })
export const loadSystem = (signal?: AbortSignal) => http.get<SystemView>('/api/console/system', { signal })
export const checkLedger = (signal?: AbortSignal) => http.get<LedgerCheck>('/api/console/system/ledger', { signal })
export const retryParked = (subscription: string) => http.post<{ taken: number }>(`/api/console/system/journal/${encodeURIComponent(subscription)}/retry`)
