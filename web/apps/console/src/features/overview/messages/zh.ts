import type en from './en'

export default {
  title: '总览',
  lead: '{from} 至 {to}，与之前同样长的时间相比。',
  anchored: '近期没有销售：统计截至最后有销售的一天，{day}。',
  currency: '货币', period: '时间段', days: '{n} 天',
  tiles: {
    buyers: '买家', registered: '新注册',
    sales: '销售额', orders: '订单', newCustomers: '新客', returningCustomers: '回头客', customers: '顾客数', averageOrder: '客单价', refunds: '退款', refundRate: '退款率',
    k: 'K 值', cac: '获客成本', visitors: '访客', registrations: '新注册', people: '新注册', shares: '分享', invited: '邀请带来', rewards: '已发奖励', conversion: '转化率', repeatRate: '复购率', netSales: '净销售额', groups: '成团数',
  },
  definitions: {
    buyers: '这段时间内有已付款订单的人，每人只计一次。', registered: '这段时间内注册的人。',
    sales: '这段时间内到账的订单金额，未扣退款。', orders: '这段时间内付款到账的订单。', newCustomers: '首笔已付款订单落在这段时间内的人。',
    returningCustomers: '这段时间内付过款、此前也付过款的人。', customers: '这段时间内有已付款订单的人，每人只计一次。', averageOrder: '销售额除以订单数。', refunds: '这段时间内退还的金额，不论订单何时产生。', refundRate: '退款除以销售额。',
    k: '每位参与者带来的新参与者：人均邀请（i）乘以受邀访问的加入率（c）。大于 1 时活动会自行增长。', cac: '已发放与冻结的奖励加上让利，除以首单新客数。',
    visitors: '这段时间内不同的访客。', registrations: '这段时间内注册的人。', people: '这段时间内注册的人。', shares: '这段时间内生成的分享链接。', invited: '通过他人链接而来的新人。', rewards: '这段时间内发放的奖励。', conversion: '订单除以访客。', repeatRate: '这段时间内购买多次、或此前买过的买家所占比例。', netSales: '销售额减去退款。', groups: '这段时间内拼成的团。',
  },
  before: '此前：{value}',
  openList: '打开“{name}”的明细',
  byDay: '逐日走势', byDayHint: '点击某一天查看当天订单。', measure: '显示内容', day: '日期',
  salesSeries: '销售额', ordersSeries: '订单', newSeries: '新客', returningSeries: '回头客', refundsSeries: '退款', guestSeries: '游客订单', customersChoice: '顾客',
  byMonth: '逐月走势', byMonthHint: '谁在买，带来多少。点击某个月查看当月订单。', month: '月份', net: '净销售额', moneyChoice: '净销售额', range: '跨度', year: '12 个月', everything: '全部',
  bestSellers: '畅销商品', bestSellersHint: '按这段时间的销售额', noSales: '这段时间没有销售', noSalesText: '订单付款后就会出现在这里。想马上看到历史，可以导入订单文件。', importOrders: '导入订单', pieces: '售出 {n}',
  campaigns: '活动', allCampaigns: '全部活动', noCampaigns: '还没有活动', noCampaignsText: '用拼团或邀请有礼，让顾客带来顾客。', newCampaign: '新建活动', joinedBy: '{n} 人参与', spentOf: '{spent} / {budget}',
  stuckRefunds: '{n} 笔退款没有成功',
  needsYou: '需要你处理', allWell: '没有待处理的事', allWellText: '活动、库存、支付和导入都没有告警。',
  level: { info: '提示', warn: '注意', error: '紧急' }, look: '查看',
} satisfies typeof en
