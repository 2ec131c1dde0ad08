import type en from './en'

export default {
  name: '挑战赛', what: '个人或组队完成目标，分级得奖励，并有排行榜。', good: '适合让人天天回来', spreads: '传播动力：队伍邀请好友', fails: '没有达成目标则没有奖励，也没有成本。',
  event: '计入的行为', measure: '计算方式', tiers: '目标与奖励', tiersHint: '达成每个目标，每位队员都得相应奖励；参加时即全部预留。', goal: '目标', remove: '删除目标 {n}', add: '添加目标',
  teamSize: '队伍最多人数', teamSizeHint: '1 表示个人挑战。队伍达成首个目标后不再接受新队员。', freeze: '奖励冻结', freezeHint: '计入订单时，至少与退货期一样长。',
  events: { CHECK_IN: '每日签到', ORDER_PAID: '付款订单', SHARE_OPENED: '好友打开分享', INVITATION: '成功邀请好友', FRIEND_ORDERED: '受邀好友首单', GROUP_COMPLETED: '拼团成团' },
  measures: { COUNT: '次数', SUM: '金额', STREAK: '连续天数', DISTINCT: '去重数' },
  units: { COUNT: '次', SUM: '', STREAK: '天', DISTINCT: '个' },
  ruleTier: '满 {goal} 得 {reward}。', ruleTeam: '最多 {n} 人一队，人人得奖。', ruleRefund: '退款后收回相应进度和奖励。', ruleRankPrize: '第 {ranks} 名得 {reward}。', ranks: '排行奖励', ranksHint: '活动结束一天后按排行榜发放，队伍中每位队员都得。首位参加者加入时全部预留；活动开始后不能更改。', rankFrom: '第 {n} 名至第', addRank: '添加一档', removeRank: '删除第 {n} 档', ruleRank: '进度相同，先达到者在前。', join: '参加挑战', checkIn: '今日签到',
} satisfies typeof en
