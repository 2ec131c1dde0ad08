import type en from './en'

export default {
  name: '邀请有礼', what: '带来朋友的人有奖励，朋友也有。', good: '适合整店的持续增长', spreads: '传播动力：喜欢这家店的人', fails: '订单不可撤销之后才发放奖励。',
} satisfies typeof en
