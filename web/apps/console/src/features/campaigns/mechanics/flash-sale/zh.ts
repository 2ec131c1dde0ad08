import type en from './en'

export default {
  name: '秒杀', what: '限量特价，到点开抢，先到先得。', good: '适合众人期待的首发', spreads: '传播动力：相互提醒开抢时间', fails: '未售出的退回库存；超时未付的重新放出。',
  items: '抢购价', itemsHint: '留空：该规格不参加。活动开始时一次性预留库存和全部让利。', stock: '抢购库存', opensAt: '开抢时间', opensAtHint: '以服务器时间为准；活动开始后页面即倒计时。', perPerson: '每人限购', perPersonHint: '各规格合计。',
  left: '剩余 {left} / {stock} 件', opens: '{at} 开抢', buy: '立即抢购', ruleFirst: '按到达服务器的先后顺序，先到先得。', ruleLimit: '每人限购 {n} 件。', rulePay: '请在订单时限内付款。', ruleBack: '超时未付的件数会重新放出。',
} satisfies typeof en
