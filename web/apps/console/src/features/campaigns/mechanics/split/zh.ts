import type en from './en'

export default {
  name: '红包裂变', what: '一个现金或优惠券红包，由朋友们来分，每人随机一份。', good: '适合感谢买家，并带来他们的朋友', spreads: '传播动力：开红包的人分享给朋友', fails: '没人领的部分退回预算。',
  content: '红包内容', contents: { CASH: '现金', COUPON: '优惠券' }, amount: '每个红包金额', amountHint: '所有份数合计；每份至少 0.01。', coupon: '优惠券', couponWorth: '每张券最多成本', couponWorthHint: '一张券最多可减的金额。', parts: '份数', partsHint: '每人一份。', pieces: '份',
  draw: '怎么分', draws: { RANDOM: '拼手气', EQUAL: '平均分' }, drawHints: { RANDOM: '先领后领，机会均等', EQUAL: '每人一样多' }, window: '领取时限', windowHint: '到期未领的部分退回预算。',
  trigger: '谁可以开红包', triggers: { PAID_ORDER: '买家', ANYBODY: '任何人' }, triggerHints: { PAID_ORDER: '每付款一单可开一个', ANYBODY: '登录即可，受每人上限限制' }, minimum: '订单金额至少', minimumHint: '留空表示不限。', freezeHint: '下单得红包时至少 7 天；退款时收回全部份额。',
  holds: '{amount}，{n} 位好友来分', holdsCoupons: '{n} 张优惠券，{n} 位好友来领', left: '还剩 {left} 份，共 {n} 份', take: '拆红包', ruleOrder: '每付款一单，可开一个红包。', ruleAnybody: '任何人都可以开红包，每人最多 {n} 个。', ruleRandom: '金额在开红包时随机抽定，先领后领机会均等。', ruleEqual: '每份金额相同。', ruleOne: '每人限领一份。', ruleRest: '{hours} 小时内没人领的部分退回。',
} satisfies typeof en
