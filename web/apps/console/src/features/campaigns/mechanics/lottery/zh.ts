import type en from './en'

export default {
  name: '抽奖', what: '做任务得机会，用机会抽奖品；概率公开，每次抽奖任何人都可验证。', good: '适合让人每天回来', spreads: '传播动力：新朋友打开分享可得机会', fails: '奖品抽完即止；没用完的机会不产生费用。',
  prizes: '奖品', prizesHint: '数量和概率随审批公布，之后不能改。预算覆盖全部奖品。', prize: '奖品 {n}', addPrize: '添加奖品', removePrize: '删除奖品 {n}', noPrize: '不中奖：{percent}', nameZh: '名称（中文）', nameEn: '名称（英文）', stock: '数量', copies: '份', odds: '概率', oddsHint: '有库存时每次抽奖的概率，最多四位小数。', kind: '奖品类型',
  tasks: '如何获得机会', tasksHint: '机会不出售。', task: { SIGN_IN: '每日签到', SHARE_OPENED: '新朋友打开分享', PAID_ORDER: '付款一单' }, taskHint: { SIGN_IN: '在抽奖页签到。', SHARE_OPENED: '每个浏览器在本抽奖中只算一次。', PAID_ORDER: '全额退款时收回。' }, chances: '机会', perDay: '每天次数', freezeHint: '下单可得机会时至少 7 天。',
  myChances: '{n} 次机会', draw: '抽一次', proof: '种子的哈希值事先公布，种子事后公布，每次抽奖都可验证。',
} satisfies typeof en
