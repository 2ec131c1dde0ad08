import type en from './en'

export default {
  name: '砍价', what: '朋友们一刀一刀把一件商品砍到底价，助力次数说几次就是几次。', good: '适合让一件商品被更多人看到', spreads: '传播动力：发起人喊朋友帮忙', fails: '助力不够时，砍价自动作废，不产生费用。',
  floors: '底价', floorsHint: '留空表示该规格不参加砍价。', helpers: '助力次数', helpersHint: '正好这么多次砍到底价，每刀金额在发起时就已排定。', helps: '次', window: '助力时限', windowHint: '从发起砍价开始计算。',
  double: '新客一人算两次', doubleHint: '会在页面上写明。', early: '未到底价也可以购买', earlyHint: '按当时的价格购买。', buyHours: '底价保留', buyHoursHint: '从最后一次助力开始计算。',
  left: '还差 {n} 次到底价', invite: '喊朋友来砍', ruleHelps: '{hours} 小时内好友助力 {n} 次即到底价。', ruleDrawn: '每刀金额在发起时排定，之后不再改变。', ruleDouble: '新朋友一人算两次。', ruleEarly: '可随时按当前价购买。', ruleFloor: '砍到底价后可以购买。', ruleFails: '到期未购买则作废，不产生费用。',
} satisfies typeof en
