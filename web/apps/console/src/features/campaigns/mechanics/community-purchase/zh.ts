import type en from './en'

export default {
  name: '社区团购', what: '团长为自提点开团，邻居在截单前下单，到自提点取货。', good: '适合生鲜和大件', spreads: '传播动力：团长和邻里', fails: '截单时件数不足，所有人全额退款。',
  items: '团购价', itemsHint: '留空：该规格不参加。', threshold: '成团件数', thresholdHint: '截单时已付款的件数。', commission: '团长佣金', commissionHint: '按已提货订单金额计；退货期过后到账。', longest: '最长开团时间', longestHint: '团长在此范围内选择截单时间。',
  points: '团长只能为自己的自提点开团。', toPoints: '自提点与团长', pieces: '已订 {pieces} / {threshold} 件', point: '自提点：文三路 12 号便利店', buy: '跟团购买', ruleOpen: '团长为自提点开团。', ruleFill: '截单满 {n} 件成团发货，不足全部退款。', ruleCode: '凭提货码到自提点取货。', ruleLeader: '每完成一单提货，团长得 {percent}%。',
} satisfies typeof en
