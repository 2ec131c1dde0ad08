import type en from './en'

export default {
  opensIn: '距开抢',
  opensAt: '{at} 开抢',
  left: '剩余 {left} / {units} 件',
  soldOut: '已抢光。超时未付的件数会重新放出，请留意本页。',
  closed: '抢购已结束',
  paused: '抢购暂停中',
  variant: '选择规格',
  limit: '每人限购 {n} 件',
  buy: '立即抢购 · {price}',
  wait: '已就绪：到点即可点击',
  gone: '已抢光',
  got: '抢到了！',
  placing: '正在为您生成订单，请稍候。',
  pay: '去付款 · {price}',
  seeOrder: '查看订单',
  failed: '商品已下架，未能下单，名额已释放。',
  cancelled: '超时未付或已取消，件数已重新放出。',
  address: '收货地址',
  addAddress: '请在开抢前选好地址',
  share: '告诉好友',
} satisfies typeof en
