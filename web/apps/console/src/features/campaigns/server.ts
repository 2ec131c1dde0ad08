import { http, type CampaignBoard, type CampaignForecast, type SpreadNode, type WhatIfAnswer, type WhatIfDefaults, type WhatIfInput, type CampaignLawReview, type CampaignProposal, type ProposalAnswered, type LawReview, type CampaignDetail, type CampaignRow, type CampaignSpec, type CampaignState, type ConsoleCoupon, type ConsoleProduct, type ConsoleProductRow, type PickableSku, type Page, type BoardPerson, type SpreadTree, type WorstCase } from '@banyan/api'

const root = '/api/console/campaigns'
/** A cover is drawn for a product without a picture. */
export const pictureOf = (product: ConsoleProduct) => product.images[0]?.url ?? product.coverUrl

export const listCampaigns = (signal?: AbortSignal) => http.get<CampaignRow[]>(root, { signal })
export const loadCampaign = (id: string, signal?: AbortSignal) => http.raw<CampaignDetail>('GET', `${root}/${id}`, { signal })
export const createCampaign = (spec: CampaignSpec, key: string) => http.post<CampaignDetail>(root, { body: spec, idempotencyKey: key })
export const saveCampaign = (id: string, spec: CampaignSpec, tag: string | undefined) => http.raw<CampaignDetail>('PUT', `${root}/${id}`, { body: spec, ifMatch: tag })
export const moveCampaign = (id: string, to: CampaignState, reason: string, key: string) => http.post<CampaignDetail>(`${root}/${id}/transitions`, { body: { to, reason }, idempotencyKey: key })
export const worstCase = (spec: CampaignSpec, signal?: AbortSignal) => http.post<WorstCase>(`${root}/cost`, { body: spec, signal })
export const reviewLaw = (spec: CampaignSpec, signal?: AbortSignal) => http.post<LawReview>(`${root}/law`, { body: spec, signal })
export const loadLaw = (id: string, signal?: AbortSignal) => http.get<CampaignLawReview>(`${root}/${id}/law`, { signal })
export const overrideFinding = (id: string, version: number, finding: string, reason: string) => http.post<CampaignLawReview>(`${root}/${id}/law/overrides`, { body: { version, finding, reason } })
export const loadProposals = (id: string, signal?: AbortSignal) => http.get<CampaignProposal[]>(`${root}/${id}/proposals`, { signal })
export const proposeCampaign = (id: string, spec: CampaignSpec, version: number) => http.raw<CampaignProposal>('PUT', `${root}/${id}/proposal`, { body: spec, ifMatch: `"${version}"` })
export const answerProposal = (id: string, proposal: string, finding: string, reason: string) => http.post<ProposalAnswered>(`${root}/${id}/proposals/${proposal}/answers`, { body: { finding, reason } })
export const withdrawProposal = (id: string, proposal: string) => http.raw<unknown>('DELETE', `${root}/${id}/proposals/${proposal}`, {})
export const loadBoard = (id: string, signal?: AbortSignal) => http.get<CampaignBoard>(`${root}/${id}/board`, { signal })
export const boardStream = (id: string) => new EventSource(`${root}/${id}/board/stream`)
export const loadSpread = (id: string, signal?: AbortSignal) => http.get<SpreadTree>(`${root}/${id}/spread`, { signal })
export const loadBranch = (id: string, person: string | undefined, limit: number, signal?: AbortSignal) => http.get<SpreadTree>(`${root}/${id}/spread`, { query: { person, limit }, signal })
export const searchSpread = (id: string, query: string, signal?: AbortSignal) => http.get<SpreadNode[]>(`${root}/${id}/spread/search`, { query: { query }, signal })
export const spreadCsv = (id: string) => `${root}/${id}/spread.csv`
export const whatIfDefaults = (spec: CampaignSpec, signal?: AbortSignal) => http.post<WhatIfDefaults>(`${root}/what-if/defaults`, { body: { spec }, signal })
export const whatIf = (spec: CampaignSpec, input: WhatIfInput, signal?: AbortSignal) => http.post<WhatIfAnswer>(`${root}/what-if`, { body: { spec, input }, signal })
export const whatIfStarters = (spec: CampaignSpec, input: WhatIfInput, count: number, signal?: AbortSignal) => http.post<WhatIfAnswer>(`${root}/what-if/starters`, { body: { spec, input, count }, signal })
export const whatIfJob = (job: string, signal?: AbortSignal) => http.get<WhatIfAnswer>(`${root}/what-if/jobs/${job}`, { signal })
export const cancelJob = (job: string) => http.post<unknown>(`/api/console/jobs/${job}/cancel`, {})
export const keptWhatIf = (id: string, signal?: AbortSignal) => http.get<WhatIfInput>(`${root}/${id}/what-if`, { signal })
export const keepWhatIf = (id: string, input: WhatIfInput) => http.raw<WhatIfInput>('PUT', `${root}/${id}/what-if`, { body: input })
export const loadForecast = (id: string, signal?: AbortSignal) => http.get<CampaignForecast>(`${root}/${id}/forecast`, { signal })
export const peopleBehind = (id: string, measure: string, cursor: string | undefined, signal?: AbortSignal) =>
  http.get<Page<BoardPerson>>(`${root}/${id}/people`, { query: { measure, cursor }, signal })
export const findProducts = (query: string, signal?: AbortSignal) =>
  http.get<Page<ConsoleProductRow>>('/api/console/products', { query: { query, state: 'PUBLISHED', limit: 20 }, signal })
export const loadProduct = (id: string, signal?: AbortSignal) => http.get<ConsoleProduct>(`/api/console/products/${id}`, { signal })

export const findGifts = (query: string, signal?: AbortSignal) => http.get<PickableSku[]>('/api/console/skus', { query: { query }, signal })
export const loadGift = (id: string, signal?: AbortSignal) => http.get<PickableSku>(`/api/console/skus/${id}`, { signal })

/** The kinds of coupons that may be given as rewards now, and the most that one of them takes off. */
export async function rewardCoupons(signal?: AbortSignal) {
  const all = await http.get<ConsoleCoupon[]>('/api/console/coupons', { signal })
  return all.filter(one => one.state === 'ACTIVE' && one.terms.ways.includes('REWARD')).flatMap(one => {
    const worth = one.terms.kind === 'AMOUNT' ? one.terms.amount : one.terms.most
    return worth ? [{ id: one.id, titleZh: one.terms.titleZh, titleEn: one.terms.titleEn, worth }] : []
  })
}
