/**
 * The types of the API under the names that the screens use: every one is generated from docs/api/openapi.json (`npm run api`),
 * none is written by hand, except the reports of long work, which the document leaves open.
 */
import type { components } from './generated'

type Schemas = components['schemas']

/** A page of a list; `next` asks for the one after it. */
export interface Page<T> { items: T[]; next?: string }

export type Money = Schemas['Money']
export type Problem = Schemas['Problem']

// the shop and who is in it
export type ShopView = Schemas['ShopView']
export type CodeSent = Schemas['CodeSent']
export type SignIn = Schemas['SignIn']
export type Me = Schemas['Me']
export type AddressView = Schemas['AddressView']
export type AddressInput = Schemas['AddressInput']

// goods
export type CategoryView = Schemas['CategoryView']
export type BrandView = Schemas['BrandView']
export type ProductSearchResult = Schemas['ProductSearchResult']
export type Facet = Schemas['Facet']
export type ProductCard = Schemas['ProductCard']
export type ProductDetail = Schemas['ProductDetail']
export type OptionView = Schemas['OptionView']
export type SkuView = Schemas['SkuView']

// orders
export type CartView = Schemas['CartView']
export type CartLine = Schemas['CartLine']
export type OfferReference = Schemas['OfferReference']
export type QuoteRequest = Schemas['QuoteRequest']
export type OrderLineInput = Schemas['OrderLineInput']
export type QuoteView = Schemas['QuoteView']
export type QuoteLine = Schemas['QuoteLine']
export type PriceStep = Schemas['PriceStep']
export type QuoteOffer = Schemas['QuoteOffer']

// coupons and promotions
export type CouponView = Schemas['CouponView']
export type CouponWords = Schemas['CouponWords']
export type OfferedCoupon = Schemas['OfferedCoupon']
export type GiftLink = Schemas['GiftLink']
export type GiftView = Schemas['GiftView']
export type ProductPromotions = Schemas['ProductPromotions']
export type ConsoleCoupon = Schemas['ConsoleCoupon']
export type CouponInput = Schemas['CouponInput']
export type CouponTerms = Schemas['CouponTerms']
export type ScopeTerms = Schemas['ScopeTerms']
export type CodeBatch = Schemas['CodeBatch']
export type SpendRule = Schemas['SpendRule']
export type SpendRuleInput = Schemas['SpendRuleInput']
export type SpendTerms = Schemas['SpendTerms']
export type MemberLevel = Schemas['MemberLevel']
export type MemberLevels = Schemas['MemberLevels']
export type PointsPayment = Schemas['PointsPayment']
export type PointsRule = Schemas['PointsRuleTerms']
export type ShippingView = Schemas['ShippingView']
export type PriceTestRequest = Schemas['PriceTestRequest']
export type PlaceOrderRequest = Schemas['PlaceOrderRequest']
export type OrderView = Schemas['OrderView']
export type OrderLineView = Schemas['OrderLineView']
export type TimelineEntry = Schemas['TimelineEntry']
export type RefundView = Schemas['RefundView']
export type PaymentView = Schemas['PaymentView']

// campaigns, as shoppers see them
export type OfferView = Schemas['OfferView']
export type LadderStep = Schemas['LadderStep']
export type LeaderPerk = Schemas['LeaderPerk']
export type CampaignCard = Schemas['CampaignCard']
export type CampaignPublicView = Schemas['CampaignPublicView']
export type ReferralTerms = Schemas['ReferralTerms']
export type CommissionsView = Schemas['CommissionsView']
export type CommissionEntry = Schemas['CommissionEntry']
export type CommissionRate = Schemas['CommissionRate']
export type ProductCommission = Schemas['ProductCommission']
export type StoreOwnerRow = Schemas['StoreOwnerRow']
export type StoreOwnerState = Schemas['StoreOwnerState']
export type RewardTerm = Schemas['RewardTerm']
export type RewardShown = Schemas['RewardShown']
export type PublicReward = Schemas['PublicReward']
// bargains
export type BargainSpec = Schemas['BargainSpec']
export type BargainTerms = Schemas['BargainTerms']
export type BargainView = Schemas['BargainView']
export type BargainHelper = Schemas['BargainHelper']
export type HelpedBargain = Schemas['HelpedBargain']

// packets and lotteries
export type SplitSpec = Schemas['SplitSpec']
export type PacketTerms = Schemas['PacketTerms']
export type PacketView = Schemas['PacketView']
export type TakenPart = Schemas['TakenPart']
export type LotterySpec = Schemas['LotterySpec']
export type LotteryView = Schemas['LotteryView']
export type LotteryDrawView = Schemas['LotteryDrawView']
export type LotteryProof = Schemas['LotteryProof']
export type EarnedChances = Schemas['EarnedChances']

export type BadgeInput = Schemas['BadgeInput']
export type Badge = Schemas['Badge']
export type OwnedBadge = Schemas['OwnedBadge']
export type ChallengeSpec = Schemas['ChallengeSpec']
export type ChallengeTier = Schemas['ChallengeTier']
export type ChallengeView = Schemas['ChallengeView']
export type CommunitySpec = Schemas['CommunitySpec']
export type CommunityView = Schemas['CommunityView']
export type EntrantView = Schemas['EntrantView']
export type FlashBoard = Schemas['FlashBoard']
export type FlashItemView = Schemas['FlashItemView']
export type FlashOrderView = Schemas['FlashOrderView']
export type FlashSaleSpec = Schemas['FlashSaleSpec']
export type FlashSaleView = Schemas['FlashSaleView']
export type PickupPoint = Schemas['PickupPoint']
export type PickupPointInput = Schemas['PickupPointInput']
export type PickupPointRow = Schemas['PickupPointRow']
export type PickupView = Schemas['PickupView']
export type RoundItem = Schemas['RoundItem']
export type RoundView = Schemas['RoundView']
export type GroupView = Schemas['GroupView']
export type GroupMemberView = Schemas['GroupMemberView']
export type MyParticipation = Schemas['MyParticipation']
export type ShareRequest = Schemas['ShareRequest']
export type ShareView = Schemas['ShareView']
export type ShareLanding = Schemas['ShareLanding']
export type InvitationsView = Schemas['InvitationsView']
export type InvitationNode = Schemas['InvitationNode']
export type NoticeView = Schemas['NoticeView']
export type UnreadNotices = Schemas['UnreadNotices']
export type WalletView = Schemas['WalletView']
export type WalletEntry = Schemas['WalletEntry']
export type WalletUnit = Schemas['WalletUnit']
export type WalletDate = Schemas['WalletDate']
export type RewardStep = Schemas['RewardStep']
export type WithdrawalView = Schemas['WithdrawalView']
export type WithdrawalRequest = Schemas['WithdrawalRequest']
export type WithdrawalRules = Schemas['WithdrawalRules']
export type WithdrawalQuote = Schemas['WithdrawalQuote']

// operators and settings
export type OperatorView = Schemas['OperatorView']
export type OperatorCreated = Schemas['OperatorCreated']
export type TotpSetup = Schemas['TotpSetup']
export type ApiKeyView = Schemas['ApiKeyView']
export type ApiKeyCreated = Schemas['ApiKeyCreated']
export type AuditView = Schemas['AuditView']
export type ShopSettings = Schemas['ShopSettings']
export type SandboxMessage = Schemas['SandboxMessage']
export type Behaviour = Schemas['Behaviour']

// settlement
export type ConsoleWithdrawal = Schemas['ConsoleWithdrawal']
export type WithdrawalStep = Schemas['WithdrawalStep']
export type WithdrawalTerms = Schemas['WithdrawalTerms']
export type WithdrawalState = Schemas['WithdrawalView']['state']
export type TaxTable = Schemas['TaxTable']
export type TrialBalance = Schemas['TrialBalance']
export type BooksView = Schemas['BooksView']

// people
export type PersonRow = Schemas['PersonRow']
export type PersonDetail = Schemas['PersonDetail']
export type PersonInvitations = Schemas['PersonInvitations']

// goods in the console
export type ConsoleProductRow = Schemas['ConsoleProductRow']
export type PickableSku = Schemas['PickableSku']
export type MemberPrices = Schemas['MemberPrices']
export type ConsoleProduct = Schemas['ConsoleProduct']
export type ConsoleSku = Schemas['ConsoleSku']
export type ProductInput = Schemas['ProductInput']
export type SkuInput = Schemas['SkuInput']
export type MediaView = Schemas['MediaView']
export type CategoryInput = Schemas['CategoryInput']
export type StockView = Schemas['StockView']
export type GoodsImportStarted = Schemas['GoodsImportStarted']

// orders in the console
export type ConsoleOrderRow = Schemas['ConsoleOrderRow']
export type FulfilRequest = Schemas['FulfilRequest']
export type RefundRequest = Schemas['RefundRequest']
export type MoneyTroubles = Schemas['MoneyTroubles']
export type FailedRefund = Schemas['FailedRefund']
export type AlarmView = Schemas['AlarmView']

// campaigns in the console
export type CampaignSpec = Schemas['CampaignSpec']
export type Caps = Schemas['Caps']
export type GroupBuySpec = Schemas['GroupBuySpec']
export type ReferralSpec = Schemas['ReferralSpec']
export type CampaignRow = Schemas['CampaignRow']
export type CampaignDetail = Schemas['CampaignDetail']
export type WorstCase = Schemas['WorstCase']
export type BudgetView = Schemas['BudgetView']
export type CampaignBoard = Schemas['CampaignBoard']
export type BoardPerson = Schemas['BoardPerson']
export type SpreadTree = Schemas['SpreadTree']
export type SpreadNode = Schemas['SpreadNode']
export type WhatIfInput = Schemas['WhatIfInput']
export type WhatIfDefaults = Schemas['WhatIfDefaults']
export type WhatIfAnswer = Schemas['WhatIfAnswer']
export type Assumptions = Schemas['Assumptions']
export type Forecast = Schemas['Forecast']
export type CampaignForecast = Schemas['CampaignForecast']
export type Starters = Schemas['Starters']

export type LawReview = Schemas['LawReview']
export type CampaignFinding = Schemas['CampaignFinding']
export type CampaignLawReview = Schemas['CampaignLawReview']
export type CampaignProposal = Schemas['CampaignProposal']
export type ProposalAnswered = Schemas['ProposalAnswered']
export type LawPack = Schemas['LawPack']
export type LawRule = Schemas['LawRule']
export type LawOverride = Schemas['LawOverride']
export type LawText = Schemas['LawText']
export type Citation = Schemas['Citation']

// risk
export type RiskReview = Schemas['RiskReview']
export type ReviewCase = Schemas['ReviewCase']
export type RiskCounts = Schemas['RiskCounts']
export type RiskOutcome = Schemas['RiskOutcome']
export type RiskPolicy = Schemas['RiskPolicy']
export type Suspicion = Schemas['Suspicion']

// numbers of the shop
export type Overview = Schemas['Overview']
export type MonthRow = Schemas['MonthRow']

// long work and the machine room
export type JobView = Schemas['JobView']
export type ImportStarted = Schemas['ImportStarted']
export type OrderFileMapping = Schemas['OrderFileMapping']
export type Columns = Schemas['Columns']
export type SystemView = Schemas['SystemView']
export type ProjectionView = Schemas['ProjectionView']
export type SubscriptionStatus = Schemas['SubscriptionStatus']
export type LedgerCheck = Schemas['LedgerCheck']

// values that have names of their own
export type OrderState = OrderView['state']
export type Mechanic = CampaignSpec['mechanic']
export type CampaignState = CampaignRow['state']
export type Audience = GroupBuySpec['audience']
export type ShareChannel = ShareRequest['channel']
export type Role = ApiKeyView['role']

/** What an import of orders leaves behind; amounts are exact decimals in words. */
export interface OrderImportReport {
  rows: number
  invoices: number
  cancellations: number
  customers: number
  guestOrders: number
  products: number
  fileNet: string
  bookedNet: string
  roundingDifference: string
  rejectedNet: string
  classified: { kind: string; rows: number; amount: string }[]
  rejected: number
  alreadyImported: number
  rowsPerSecond: number
  seconds: number
}

/** What an import of goods leaves behind; line 0 speaks of the whole file. */
export interface GoodsImportReport {
  lines: number
  products: number
  added: number
  changed: number
  rejected: number
  rejects: { line: number; reason: string }[]
}
