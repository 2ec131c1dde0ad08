import type en from './en'

export default {
  name: '邀请有礼', what: '带来朋友的人有奖励，朋友也有。', good: '适合整店的持续增长', spreads: '传播动力：喜欢这家店的人', fails: '订单不可撤销之后才发放奖励。',
  secondLevel: '奖励邀请人的邀请人',
  secondLevelHint: '最多两级，法律不允许更多。',
  secondLevelReward: '二级奖励',
  commission: '给带货的店主付佣金',
  commissionHint: '经其链接成交的普通订单，按实付金额计，过退货期后到账。',
  commissionRate: '默认佣金比例',
  productRate: '此商品的比例',
  addProduct: '单独设置商品',
  removeProduct: '移除第 {n} 个商品',
  storeOwnersOnly: '仅限店主',
  storeOwnersOnlyHint: '在顾客页面由运营人员指定；关闭则所有分享者都可获得。',
  noCommission: '不付佣金',
  upline: '二级',
} satisfies typeof en
