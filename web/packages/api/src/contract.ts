// The HTTP contract: one interface per schema of the OpenAPI document, under the same name.
export interface Money { minor: number; currency: string }
export interface Page<T> { items: T[]; next?: string }          // generated per type: ProductCardPage, OrderViewPage …  ?cursor=&limit=
export interface Problem { type: string; code: string; title: string; titles: { zh: string; en: string }; status: number; detail?: string; kept?: Record<string, unknown>; fields?: { field: string; message: string; messages: { zh: string; en: string } }[] }
type Instant = string // ISO-8601 UTC

// ---- shop (identity) ----
// GET /api/shop
export interface ShopView { name: string; currency: string; timeZone: string; sandbox: boolean; demo: boolean; serverTime: Instant; version: string }
// POST /api/session/code {phone} -> 202 CodeSent ; POST /api/session SignIn -> Me ; DELETE /api/session ; GET /api/me -> Me (401 if visitor)
export interface CodeSent { expiresInSeconds: number; retryAfterSeconds: number; sandbox: boolean }
export interface SignIn { phone: string; code?: string; password?: string; shareCode?: string }
export interface Me { id: string; nickname: string; avatarUrl: string; phoneMasked: string; hasPassword: boolean; createdAt: Instant; registeredNow: boolean }
// PATCH /api/me {nickname} -> Me ; PUT /api/me/password {password, current?}
// GET/POST /api/me/addresses ; PUT/DELETE /api/me/addresses/{id}
export interface AddressView { id: string; name: string; phone: string; region: string; street: string; preferred: boolean }
export interface AddressInput { name: string; phone: string; region: string; street: string; preferred: boolean }
// avatars: GET /media/avatar/{personId}.svg (generated)

// ---- catalogue ----
// GET /api/categories -> CategoryView[] ; GET /api/brands -> BrandView[]
export interface CategoryView { id: string; parentId?: string; nameZh: string; nameEn: string; slug: string; products: number }
export interface BrandView { id: string; name: string }
// GET /api/products?query&category&brand&priceMin&priceMax&inStock&sort=relevance|sales|newest|priceAsc|priceDesc&cursor&limit -> ProductSearchResult
export interface ProductSearchResult { items: ProductCard[]; next?: string; total: number; facets: Facet[]; corrected?: string }
export interface Facet { field: string; values: { value: string; label: string; count: number }[] }
export interface ProductCard { id: string; title: string; subtitle?: string; imageUrl: string; price: Money; priceTo?: Money; listPrice?: Money; sold: number; inStock: boolean; skuId?: string }
// GET /api/products/{id} -> ProductDetail
export interface ProductDetail { id: string; title: string; subtitle?: string; description: string; images: string[]; categoryId?: string; brand?: string; price: Money; sold: number; options: OptionView[]; skus: SkuView[] }
export interface OptionView { name: string; values: string[] }
export interface SkuView { id: string; code: string; options: Record<string, string>; price: Money; listPrice?: Money; available: number; imageUrl: string }

// ---- trade ----
// GET /api/cart -> CartView ; PUT /api/cart/lines/{skuId} {quantity} -> CartView (0 removes) ; DELETE /api/cart/lines/{skuId}  (visitors have carts too; merged at sign-in)
export interface CartView { lines: CartLine[]; total: Money; count: number }
export interface CartLine { skuId: string; productId: string; title: string; optionsText: string; imageUrl: string; unitPrice: Money; quantity: number; lineTotal: Money; available: number; sellable: boolean }
export interface OfferReference { campaignId: string; groupId?: string; shareCode?: string }
// POST /api/checkout/quote QuoteRequest -> QuoteView
export interface QuoteRequest { lines: OrderLineInput[]; offer?: OfferReference }
export interface OrderLineInput { skuId: string; quantity: number }
export interface QuoteView { lines: QuoteLine[]; goods: Money; discount: Money; shipping: Money; total: Money; steps: PriceStep[]; offerTitle?: string }
export interface QuoteLine { skuId: string; productId: string; title: string; optionsText: string; imageUrl: string; quantity: number; unitPrice: Money; discount: Money; total: Money }
export interface PriceStep { kind: string; labelZh: string; labelEn: string; amount: Money }
// POST /api/orders (header Idempotency-Key) PlaceOrderRequest -> 201 OrderView
export interface PlaceOrderRequest { lines: OrderLineInput[]; offer?: OfferReference; address: AddressInput; note?: string; expectedTotal?: Money; fromCart?: boolean }
// GET /api/orders?state&cursor -> Page<OrderView> ; GET /api/orders/{id} -> OrderView ; POST /api/orders/{id}/cancel ; POST /api/orders/{id}/receipt (confirm received) -> OrderView
export interface OrderView { id: string; number: string; state: OrderState; refundState: 'NONE' | 'PARTIAL' | 'FULL'; held: boolean; lines: OrderLineView[]; goods: Money; discount: Money; shipping: Money; total: Money; refunded: Money; placedAt: Instant; payBy?: Instant; offer?: OfferReference; address?: AddressView; note?: string; carrier?: string; trackingNumber?: string; timeline: TimelineEntry[]; refunds: RefundView[] }
export type OrderState = 'AWAITING_PAYMENT' | 'PAID' | 'FULFILLED' | 'COMPLETED' | 'CANCELLED'
export interface OrderLineView { id: string; skuId?: string; productId?: string; title: string; optionsText: string; imageUrl: string; quantity: number; unitPrice: Money; discount: Money; total: Money; refunded: Money }
export interface TimelineEntry { at: Instant; kind: string; textZh: string; textEn: string }
export interface RefundView { id: string; amount: Money; state: 'REQUESTED' | 'SETTLED' | 'FAILED'; reason: string; requestedAt: Instant; settledAt?: Instant }
// POST /api/orders/{id}/payment (Idempotency-Key) {provider:'sandbox'} -> PaymentView ; GET /api/orders/{id}/payment
export interface PaymentView { id: string; state: 'PENDING' | 'PAID' | 'FAILED' | 'CLOSED'; payUrl: string; amount: Money }
// POST /api/payments/callbacks/{provider}  signed by the provider
// sandbox network (its own surface, HTTP only): POST /sandbox/api/payments, /sandbox/api/refunds ; GET /sandbox/cashier/{paymentId} page ; POST /sandbox/cashier/{paymentId}/pay|fail (what the cashier page's buttons do; used by traffic too)
// console: GET/PUT /api/console/sandbox/payments/behaviour {delayMs, duplicates, reorder, failRate} ; GET /api/console/sandbox/messages -> SandboxMessage[] (SMS codes; ?phone=)
export interface SandboxMessage { id: string; phone: string; text: string; code?: string; sentAt: Instant }

// ---- campaigns, shopper side ----
// GET /api/offers?productId= -> OfferView[] ; GET /api/campaigns?state=running -> CampaignCard[] ; GET /api/campaigns/{id} -> CampaignPublicView
export interface OfferView { campaignId: string; mechanic: Mechanic; titleZh: string; titleEn: string; productId: string; skuPrices: { skuId: string; price: Money; listPrice: Money }[]; ladder: LadderStep[]; windowSeconds: number; audience: Audience; leaderPerk?: LeaderPerk; endsAt?: Instant; openGroups: number }
export type Mechanic = 'GROUP_BUY' | 'REFERRAL'
export type Audience = 'ANYONE' | 'NEW_CUSTOMERS' | 'INVITED'
export interface LadderStep { size: number; price: Money }
export interface LeaderPerk { kind: 'DISCOUNT' | 'CASHBACK' | 'FREE_ORDER'; amount?: Money }
export interface CampaignCard { id: string; mechanic: Mechanic; titleZh: string; titleEn: string; productId?: string; imageUrl?: string; fromPrice?: Money; listPrice?: Money; endsAt?: Instant }
export interface CampaignPublicView { id: string; version: number; mechanic: Mechanic; state: CampaignState; titleZh: string; titleEn: string; rulesZh: string[]; rulesEn: string[]; startsAt?: Instant; endsAt?: Instant; offer?: OfferView; referral?: ReferralTerms; acceptsParticipants: boolean; closedReasonZh?: string; closedReasonEn?: string }
export interface ReferralTerms { inviterReward: RewardTerm; inviteeReward: RewardTerm; trigger: 'SIGN_UP' | 'FIRST_PAID_ORDER' | 'PAST_RETURN_WINDOW'; freezeDays: number; ladder: { invited: number; reward: Money }[] }
export interface RewardTerm { kind: 'CASH'; amount: Money }
// GET /api/groups?campaignId=&productId=&open=true -> GroupView[] (near completion first, friends' first) ; GET /api/groups/{id} -> GroupView
export interface GroupView { id: string; campaignId: string; state: 'OPEN' | 'COMPLETED' | 'EXPIRED'; product: ProductCard; price: Money; listPrice: Money; ladder: LadderStep[]; size: number; taken: number; placesLeft: number; members: GroupMemberView[]; openedAt: Instant; expiresAt: Instant; serverTime: Instant; mine?: MyParticipation; canJoin: boolean; whyNotZh?: string; whyNotEn?: string; rulesZh: string[]; rulesEn: string[]; failureZh: string; failureEn: string }
export interface GroupMemberView { nickname: string; avatarUrl: string; leader: boolean; joinedAt: Instant }
export interface MyParticipation { orderId: string; state: 'PAYING' | 'JOINED' | 'DISPLACED' | 'WITHDRAWN' | 'REFUNDED' | 'COMPLETED'; leader: boolean; chooseBy?: Instant }
// A group is opened by placing an order with offer {campaignId} and joined with {campaignId, groupId}; the group exists once the leader's payment arrived. GET /api/orders/{id}/participation -> MyParticipation & {groupId?}
// POST /api/groups/{id}/withdraw (Idempotency-Key) -> GroupView ; POST /api/orders/{id}/displaced {choice:'REFUND'|'NEW_GROUP'} -> MyParticipation
// POST /api/shares ShareRequest -> ShareView
export interface ShareRequest { campaignId?: string; target: { kind: 'GROUP' | 'CAMPAIGN' | 'PRODUCT' | 'INVITE'; id?: string }; channel: ShareChannel }
export type ShareChannel = 'WECHAT' | 'MOMENTS' | 'WEIBO' | 'LINK' | 'POSTER' | 'EMAIL'
export interface ShareView { code: string; url: string; posterUrl: string; textZh: string; textEn: string }
// GET /api/shares/{code} -> ShareLanding ; POST /api/shares/{code}/opened (touch by the SPA when it was entered without /s/) ; GET /api/shares/{code}/poster.png?lang= ; GET /s/{code}
export interface ShareLanding { code: string; sharer: { nickname: string; avatarUrl: string }; target: { kind: string; id?: string }; path: string; campaign?: CampaignCard }
// GET /api/me/groups -> GroupView[] ; GET /api/me/invitations -> InvitationsView ; GET /api/me/wallet -> WalletView
export interface InvitationsView { invited: number; ordered: number; earned: Money; frozen: Money; tree: InvitationNode[]; campaign?: CampaignPublicView; share?: ShareView }
export interface InvitationNode { personId: string; nickname: string; avatarUrl: string; joinedAt: Instant; state: string; reward?: Money; children: InvitationNode[] }
export interface WalletView { available: Money; frozen: Money; entries: WalletEntry[]; next?: string }
export interface WalletEntry { id: string; at: Instant; amount: Money; kind: 'HELD' | 'GRANTED' | 'CLAWED_BACK' | 'REJECTED'; titleZh: string; titleEn: string; availableAt?: Instant }

// ---- console ----
// POST /api/console/session {username,password,totp?} -> OperatorView (401 problem code session.totp_required when a code is needed) ; DELETE ; GET /api/console/me
export interface OperatorView { id: string; username: string; roles: Role[]; totpEnabled: boolean; mustChangePassword: boolean }
export type Role = 'OWNER' | 'GROWTH' | 'MERCHANDISER' | 'SERVICE' | 'ANALYST' | 'RISK'
// PUT /api/console/me/password {current,password} ; POST /api/console/me/totp -> {secret, uri, qrSvg} ; PUT /api/console/me/totp {code} (confirm) ; DELETE /api/console/me/totp {code}
// GET/POST /api/console/operators {username, roles} -> OperatorCreated{operator, password} ; PUT /api/console/operators/{id} {roles, active} ; GET/POST /api/console/api-keys {name, role} -> ApiKeyCreated {key (once), ...ApiKeyView} ; DELETE /api/console/api-keys/{id}
export interface ApiKeyView { id: string; name: string; role: Role; createdAt: Instant; lastUsedAt?: Instant; revokedAt?: Instant; hint: string }
// GET /api/console/audit?cursor -> Page<AuditView>
export interface AuditView { id: string; at: Instant; who: string; action: string; target: string; detail?: unknown }
// GET/PUT /api/console/settings ShopSettings
export interface ShopSettings { name: string; currency: string; timeZone: string; orderTimeoutMinutes: number; returnWindowDays: number; version: number }
// GET /api/console/people?query&cursor&sort=newest|spent|orders -> Page<PersonRow> ; GET /api/console/people/{id} -> PersonDetail (masked phone unless SERVICE)
export interface PersonRow { id: string; nickname: string; avatarUrl: string; phoneMasked?: string; source: string; country?: string; createdAt: Instant; orders: number; spent: Money; firstOrderAt?: Instant; lastOrderAt?: Instant; invited: number }
export interface PersonDetail extends PersonRow { invitedBy?: { id: string; nickname: string }; recentOrders: OrderView[]; wallet?: WalletView; invitations: InvitationNode[] }
// goods: GET /api/console/products?query&state&cursor -> Page<ConsoleProductRow> ; POST ; GET/PUT /api/console/products/{id} (ETag / If-Match: 412 product.changed_elsewhere) ; POST …/{id}/publish|unpublish ; PUT /api/console/skus/{id}/stock {change, reason} ; categories & brands CRUD ; POST /api/console/media (multipart) -> MediaView ; POST /api/console/products/import (CSV multipart) -> JobView ; GET /api/console/products/export.csv
export interface ConsoleProductRow { id: string; title: string; imageUrl: string; state: 'DRAFT' | 'PUBLISHED' | 'ARCHIVED'; skus: number; priceFrom: Money; onHand: number; available: number; reserved: number; sold: number; updatedAt: Instant }
export interface ProductInput { title: string; titleEn?: string; subtitle?: string; description: string; categoryId?: string; brandId?: string; mediaIds: string[]; options: OptionView[]; skus: SkuInput[] }
export interface SkuInput { id?: string; code: string; options: Record<string, string>; price: Money; listPrice?: Money; onHand?: number }
export interface ConsoleProduct extends ProductInput { id: string; version: number; state: 'DRAFT' | 'PUBLISHED' | 'ARCHIVED'; images: MediaView[]; skus: (SkuInput & { available: number; reserved: number })[] }
export interface MediaView { id: string; url: string; width: number; height: number }
// orders: GET /api/console/orders?query&state&from&to&cursor -> Page<ConsoleOrderRow> ; GET /api/console/orders/{id} -> OrderView (+person) ; POST …/{id}/fulfil {carrier?, trackingNumber?} ; POST …/{id}/complete ; POST …/{id}/refunds (Idempotency-Key) {amount?, lines?:[{lineId,quantity}], reason}
export interface ConsoleOrderRow { id: string; number: string; personId?: string; personName: string; state: OrderState; refundState: string; held: boolean; items: number; total: Money; refunded: Money; placedAt: Instant; source: string }
// campaigns: GET /api/console/campaigns -> CampaignRow[] ; POST (CampaignSpec) ; GET/PUT /api/console/campaigns/{id} (new version; ETag) ; POST …/{id}/transitions {to, reason} ; POST /api/console/campaigns/cost (CampaignSpec) -> WorstCase ; GET /api/console/campaigns/schema
export type CampaignState = 'DRAFT' | 'IN_REVIEW' | 'APPROVED' | 'SCHEDULED' | 'RUNNING' | 'PAUSED' | 'ENDED' | 'SETTLED'
export interface CampaignSpec { mechanic: Mechanic; titleZh: string; titleEn: string; startsAt?: Instant; endsAt?: Instant; timeZone: string; budget: Money; caps: Caps; attribution: { windowDays: number; model: 'LAST' | 'FIRST' | 'LINEAR' }; groupBuy?: GroupBuySpec; referral?: ReferralSpec; lawPack: string }
export interface Caps { perPerson?: number; perInviter?: number; perDay?: number; total?: number }
export interface GroupBuySpec { productId: string; ladder: { size: number; prices: { skuId: string; price: Money }[] }[]; windowHours: number; audience: Audience; leaderPerk?: LeaderPerk; guarantee: { enabled: boolean; minimum: number }; showOpenGroups: boolean; reminderMinutesBefore?: number; quantityLimit: number }
export interface ReferralSpec { inviterReward: RewardTerm; inviteeReward: RewardTerm; trigger: 'SIGN_UP' | 'FIRST_PAID_ORDER' | 'PAST_RETURN_WINDOW'; freezeDays: number; ladder: { invited: number; reward: Money }[] }
export interface CampaignRow { id: string; mechanic: Mechanic; titleZh: string; titleEn: string; state: CampaignState; version: number; budget: Money; spent: Money; held: Money; reserved: Money; participants: number; newCustomers: number; k?: number; startsAt?: Instant; endsAt?: Instant; updatedAt: Instant }
export interface CampaignDetail { row: CampaignRow; spec: CampaignSpec; history: { at: Instant; who: string; from?: CampaignState; to: CampaignState; reason?: string; version: number }[]; worstCase: WorstCase }
export interface WorstCase { perParticipation: Money; maximumParticipations: number; total: Money; costPerNewCustomer?: Money; explanationZh: string[]; explanationEn: string[]; problems: { field: string; zh: string; en: string }[] }
// board: GET /api/console/campaigns/{id}/board -> CampaignBoard (poll 1 s or SSE GET …/board/stream) ; GET …/{id}/spread -> SpreadTree ; GET …/{id}/people?measure=visits|shares|joins… -> Page<PersonRow>
export interface CampaignBoard { campaignId: string; at: Instant; journalLagMs: number; visits: number; visitors: number; sharers: number; shares: number; participants: number; newParticipants: number; joins: number; orders: number; sales: Money; newCustomers: number; shareRate?: number; i?: number; c?: number; k?: number; cycleTimeSeconds?: number; depth: number; branching?: number; structuralVirality?: number; cac?: Money; groups: { open: number; completed: number; expired: number }; budget: BudgetView; channels: { channel: string; shares: number; visits: number; joins: number }[]; series: { at: Instant; visits: number; joins: number; orders: number; spent: number }[]; cohorts: { cycle: number; participants: number; i?: number; c?: number; k?: number }[] }
export interface BudgetView { funded: Money; reserved: Money; held: Money; granted: Money; free: Money; discounts: Money }
export interface SpreadTree { nodes: SpreadNode[]; truncated: boolean; total: number }
export interface SpreadNode { personId: string; parentId?: string; nickname: string; depth: number; joinedAt: Instant; children: number; ordered: boolean }
// overview: GET /api/console/overview?days=30 -> Overview
export interface Overview { from: string; to: string; currency: string; tiles: { key: string; value: number; previous?: number; unit: 'count' | 'money' | 'ratio' }[]; days: { day: string; orders: number; sales: number; newCustomers: number; returningCustomers: number; refunds: number }[]; bestSellers: { productId: string; title: string; imageUrl: string; quantity: number; sales: Money }[]; campaigns: CampaignRow[]; alerts: { level: 'info' | 'warn' | 'error'; textZh: string; textEn: string; link?: string }[] }
// GET /api/console/overview/months?from&to -> MonthRow[]
export interface MonthRow { month: string; orders: number; gross: Money; refunds: Money; net: Money; newCustomers: number; returningCustomers: number; guestOrders: number }
// jobs and imports: GET /api/console/jobs?kind -> JobView[] ; GET /api/console/jobs/{id} ; POST …/{id}/cancel ; POST …/{id}/resume ; POST /api/console/imports/orders (multipart file, mapping?) -> JobView ; GET /api/console/imports/mappings ; PUT /api/console/imports/mappings/{name} ; GET /api/console/jobs/{id}/rejects.csv
export interface JobView { id: string; kind: string; title: string; state: 'QUEUED' | 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'CANCELLED'; done: number; total: number; unit: string; ratePerSecond: number; remainingSeconds?: number; startedAt?: Instant; finishedAt?: Instant; startedBy: string; report?: unknown; error?: string }
export interface OrderImportReport { rows: number; invoices: number; cancellations: number; customers: number; guestOrders: number; products: number; fileNet: string; bookedNet: string; roundingDifference: string; rejectedNet: string; classified: { kind: string; rows: number; amount: string }[]; rejected: number; alreadyImported: number; rowsPerSecond: number; seconds: number }
// system: GET /api/console/system -> {version, uptimeSeconds, database, journal:{head, subscriptions:[{name, position, lag, lagMs, parked}]}, timers:{due, failing}, ledger:{sumIsZero, accounts}}
