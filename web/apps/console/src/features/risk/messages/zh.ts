import type en from './en'

export default {
  title: '风控', lead: '看起来像同一个人用另一个账号赚取的奖励。待审期间，预算一直为它预留。',
  state: { OPEN: '待处理', APPROVED: '已通过', REJECTED: '已拒绝', REFUSED: '规则拒绝', WITHDRAWN: '已撤回' }, states: '审核状态',
  columns: { what: '奖励', who: '获得者', reasons: '原因', amount: '金额', at: '时间', decided: '结论' },
  counterpart: '对方：{name}', unknown: '未知', campaign: '活动', by: '{who}：{note}', byRule: '当场拒绝', undone: '期间已撤销',
  select: '选择{name}', selectAll: '选择本页全部', selected: '已选 {n} 条', approve: '通过', reject: '拒绝',
  approveTitle: '通过 {n} 笔奖励？', approveText: '冻结期满后发放。', rejectTitle: '拒绝 {n} 笔奖励？', rejectText: '不再发放，金额退回预算。',
  done: '已处理 {n} 条', elsewhere: '{n} 条此前已有结论', none: '没有待处理的奖励', noneText: '规则认为可疑的奖励会在这里等待处理，并写明原因。', noneOther: '没有记录',
  policy: '怎样算可疑？', policyHint: '同一设备、浏览器或支付账户一律拒绝；同一网络或地址一律待审。', readOnly: '只有风控角色可以修改。', range: '请填 {from} 到 {to} 的整数。', save: '保存', saved: '已保存',
  fields: { rewardsPerHour: '每小时奖励数', rewardsPerDay: '每天奖励数', invitationsPerHour: '每小时带来人数', invitationsPerDay: '每天带来人数', rewardsPerMonth: '30 天奖励上限', starBurst: '星形的不活跃人数', starWindowMinutes: '时间窗口', loopDepth: '向上查找环的层数', retentionDays: '痕迹保留' },
  hints: { rewardsPerHour: '因他人行为获得的；超过则待审。', rewardsPerDay: '', invitationsPerHour: '同一邀请人；超过则待审。', invitationsPerDay: '', rewardsPerMonth: '上限：超过则拒绝。', starBurst: '集中到来、没有购买、没有再带人。', starWindowMinutes: '', loopDepth: '邀请链绕回同一个人。', retentionDays: '自最后一次出现起。' },
  units: { starWindowMinutes: '分钟', retentionDays: '天' },
} satisfies typeof en
