import {
  http,
  type ApiKeyCreated,
  type ApiKeyView,
  type AuditView,
  type Behaviour,
  type JobView,
  type LedgerCheck,
  type OperatorCreated,
  type OperatorView,
  type Page,
  type ProjectionView,
  type Role,
  type SandboxMessage,
  type ShopSettings,
  type SystemView,
  type TotpSetup,
} from '@banyan/api'

export const loadSettings = (signal?: AbortSignal) => http.get<ShopSettings>('/api/console/settings', { signal })
export const saveSettings = (settings: ShopSettings) => http.put<ShopSettings>('/api/console/settings', { body: settings })
export const listOperators = (signal?: AbortSignal) => http.get<OperatorView[]>('/api/console/operators', { signal })
export const createOperator = (username: string, roles: Role[]) => http.post<OperatorCreated>('/api/console/operators', { body: { username, roles } })
export const saveOperator = (id: string, roles: Role[], active: boolean) => http.put<OperatorView>(`/api/console/operators/${id}`, { body: { roles, active } })
export const resetOperator = (id: string) => http.post<OperatorCreated>(`/api/console/operators/${id}/reset`)
export const listKeys = (signal?: AbortSignal) => http.get<ApiKeyView[]>('/api/console/api-keys', { signal })
export const createKey = (name: string, role: Role) => http.post<ApiKeyCreated>('/api/console/api-keys', { body: { name, role } })
export const revokeKey = (id: string) => http.del(`/api/console/api-keys/${id}`)
export const startTotp = () => http.post<TotpSetup>('/api/console/me/totp')
export const confirmTotp = (code: string) => http.put<OperatorView>('/api/console/me/totp', { body: { code } })
export const removeTotp = (code: string) => http.del<OperatorView>('/api/console/me/totp', { body: { code } })
export const listAudit = (query: { query?: string; cursor?: string; limit?: number }, signal?: AbortSignal) => http.get<Page<AuditView>>('/api/console/audit', { query: { ...query }, signal })
export const listMessages = (phone: string, signal?: AbortSignal) => http.get<SandboxMessage[]>('/api/console/sandbox/messages', { query: { phone }, signal })
export const loadBehaviour = (signal?: AbortSignal) => http.get<Behaviour>('/api/console/sandbox/payments/behaviour', { signal })
export const saveBehaviour = (behaviour: Behaviour) => http.put<Behaviour>('/api/console/sandbox/payments/behaviour', { body: behaviour })
export const loadSystem = (signal?: AbortSignal) => http.get<SystemView>('/api/console/system', { signal })
export const checkLedger = (signal?: AbortSignal) => http.get<LedgerCheck>('/api/console/system/ledger', { signal })
export const retryParked = (subscription: string) => http.post<{ taken: number }>(`/api/console/system/journal/${encodeURIComponent(subscription)}/retry`)
export const listProjections = (signal?: AbortSignal) => http.get<ProjectionView[]>('/api/console/projections', { signal })
export const rebuildProjection = (name: string) => http.post<JobView>(`/api/console/projections/${encodeURIComponent(name)}/rebuild`)
