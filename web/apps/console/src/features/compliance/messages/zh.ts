import type en from './en'

export default {
  title: '合规', lead: '每个活动启动前都要对照的规则，以及谁为警告作了确认。',
  pack: '{title}，版本 {version}', rules: '规则', search: '搜索规则', noMatch: '没有符合的规则', verifiedOf: '{all} 处引用中有 {n} 处已与公布文本核对',
  severity: { BLOCK: '禁止', WARN: '警告', NOTE: '提示' }, basis: '依据', article: '第 {n} 条', unverified: '未核实',
  aspects: { COMMISSION_SCHEME: '奖励方案', LOTTERY: '抽奖', CONTENT: '文字', PRICE: '价格', PARTICIPANTS: '参与者', AFTER_SALES: '售后', RECOMMENDATION: '推荐', OFFERS: '差别条件', DATA_USE: '数据使用', MESSAGES: '消息', LIVE_ROOM: '直播间', REVIEWS: '评价', CHECKOUT: '结算' },
  cases: '案例（{n}）', trips: '触发', passes: '通过', words: '词语（{n}）', allowed: '以下短语中不算：{words}',
  overrides: '已确认放行的警告', none: '还没有需要确认的警告', noneText: '出现警告的活动要由另一位同事确认后才能启动；确认人和理由会留在这里。',
  columns: { fact: '警告', rule: '规则', campaign: '活动', version: '版本', who: '确认人', reason: '理由', at: '时间' }, carried: '沿用第 {n} 版', open: '查看活动',
} satisfies typeof en
