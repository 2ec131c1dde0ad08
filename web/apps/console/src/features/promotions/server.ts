import {
  http, type CodeBatch, type ConsoleCoupon, type ConsoleProductRow, type CouponInput, type JobView, type MemberLevel, type MemberLevels, type Page,
  type PersonRow, type PointsPayment, type PointsRule, type PriceTestRequest, type ConsoleProduct, type QuoteView, type ShippingView, type SpendRule, type SpendRuleInput,
} from '@banyan/api'

const coupons = '/api/console/coupons'
const rules = '/api/console/spend-rules'

export const listCoupons = (signal?: AbortSignal) => http.get<ConsoleCoupon[]>(coupons, { signal })
export const loadCoupon = (id: string, signal?: AbortSignal) => http.get<ConsoleCoupon>(`${coupons}/${id}`, { signal })
export const saveCoupon = (id: string | undefined, input: CouponInput) =>
  id ? http.put<ConsoleCoupon>(`${coupons}/${id}`, { body: input }) : http.post<ConsoleCoupon>(coupons, { body: input })
export const listBatches = (coupon: string, signal?: AbortSignal) => http.get<CodeBatch[]>(`${coupons}/${coupon}/codes`, { signal })
export const makeCodes = (coupon: string, size: number) => http.post<CodeBatch>(`${coupons}/${coupon}/codes`, { body: { size } })
export const codesUrl = (batch: string) => `${coupons}/codes/${batch}/codes.csv`
export const loadJob = (id: string, signal?: AbortSignal) => http.get<JobView>(`/api/console/jobs/${id}`, { signal })
export const cancelJob = (id: string) => http.post<JobView>(`/api/console/jobs/${id}/cancel`)
export const resumeJob = (id: string) => http.post<JobView>(`/api/console/jobs/${id}/resume`)

export const listRules = (signal?: AbortSignal) => http.get<SpendRule[]>(rules, { signal })
export const saveRule = (id: string | undefined, input: SpendRuleInput) =>
  id ? http.put<SpendRule>(`${rules}/${id}`, { body: input }) : http.post<SpendRule>(rules, { body: input })

export const loadLevels = (signal?: AbortSignal) => http.get<MemberLevels>('/api/console/member-levels', { signal })
export const saveLevels = (levels: MemberLevel[]) => http.put<MemberLevels>('/api/console/member-levels', { body: { levels } })
export const loadPoints = (signal?: AbortSignal) => http.get<PointsPayment>('/api/console/points-payment', { signal })
export const savePoints = (terms: PointsPayment) => http.put<PointsPayment>('/api/console/points-payment', { body: terms })
export const loadPointsRule = (signal?: AbortSignal) => http.get<PointsRule>('/api/console/points-rule', { signal })
export const savePointsRule = (rule: PointsRule) => http.put<PointsRule>('/api/console/points-rule', { body: rule })
export const loadShipping = (signal?: AbortSignal) => http.get<ShippingView>('/api/console/shipping', { signal })
export const saveShipping = (terms: ShippingView) => http.put<ShippingView>('/api/console/shipping', { body: terms })

export const testPrice = (request: PriceTestRequest, signal?: AbortSignal) => http.post<QuoteView>('/api/console/price-test', { body: request, signal })
export const findProducts = (query: string, signal?: AbortSignal) =>
  http.get<Page<ConsoleProductRow>>('/api/console/products', { query: { query, state: 'PUBLISHED', limit: 20 }, signal })
export const loadProduct = (id: string, signal?: AbortSignal) => http.get<ConsoleProduct>(`/api/console/products/${id}`, { signal })
export const findPeople = (query: string, signal?: AbortSignal) => http.get<Page<PersonRow>>('/api/console/people', { query: { query, limit: 20 }, signal })
