import type en from './en'

export default {
  troubles: {
    title: '待处理款项', none: '没有异常款项', noneText: '被支付渠道拒绝的退款、与约定不符的付款，会连同处理办法出现在这里。',
    refunds: '没有成功的退款', refundsHint: '支付渠道已明确拒绝，顾客还在等待。排除原因后重试，不会重复付款。',
    asked: '发起时间', why: '渠道的说法', tries: '尝试', amount: '金额', act: '操作', openOrder: '打开订单', retried: '退款已重新发起',
    alarms: '与约定不符的付款', alarmsHint: '最新的在前，作为记录保留。', payment: '支付单 {id}',
    kinds: { amount_mismatch: '到账金额不符' },
    advice: { amount_mismatch: '订单没有算作已付款。请与渠道对账单核对，在渠道侧退回款项，并请顾客重新付款。', other: '请与支付渠道对账单核对，并在渠道侧处理。' },
  },
  title: '订单', search: '订单号或完整手机号', anyRefund: '全部退款', cancel: '取消订单', cancelTitle: '取消这个订单？', cancelText: '释放预占库存。之后若仍有付款到账，会自动退回。', cancelled: '订单已取消', retryRefund: '重试', shipped: '物流', state: '状态', period: '时间', from: '从', to: '到', until: '至',
  columns: { number: '订单', person: '顾客', state: '状态', items: '件数', total: '金额', refunded: '已退', placed: '下单时间', source: '来源' },
  empty: '还没有订单', emptyText: '订单产生后立即出现在这里。想看另一家店的历史，可以导入订单文件。', import: '导入订单', noMatch: '没有符合筛选的订单', held: '等待成团', source: { SHOP: '商城', shop: '商城', 'online-retail': '导入' },
  back: '订单', order: '订单 {number}', lines: '商品明细', line: '商品', price: '单价', quantity: '件数', discount: '优惠', sum: '小计', goods: '商品', shipping: '运费', free: '包邮', total: '合计', refunded: '已退', refundedOf: '已退 {amount}',
  customer: '顾客', guest: '游客，没有账号', address: '收货信息', noAddress: '没有地址：导入的历史订单。', note: '顾客留言', campaign: '来自活动', openCampaign: '打开活动', openGroup: '团', payBy: '请在 {at} 前付款',
  timeline: '经过', refunds: '退款', refundState: { REQUESTED: '处理中', SETTLED: '已到账', FAILED: '失败' },
  fulfil: '发货', fulfilTitle: '发货', fulfilText: '商品出库，顾客会看到订单已在路上。', carrier: '承运商', tracking: '运单号', fulfilled: '已标记为发货',
  complete: '完成', completeTitle: '完成这个订单？', completeText: '顾客已收到商品，退货期开始计算。', completed: '已完成',
  refund: '退款', refundTitle: '退款', refundMode: '退什么', refundModes: { all: '剩余全部', lines: '按商品', amount: '按金额' }, refundAmount: '金额', refundMost: '最多 {amount}', refundTotal: '退还', refundReason: '原因', refundReasonHint: '顾客可以看到。', refundSend: '退还 {amount}', refundNothing: '请选择要退的内容。', refundTooMuch: '超过订单剩余金额。', refundNoReason: '请说明原因。', refundDone: '退款已发起', refundLeft: '剩余：{amount}', refundRewards: '这个订单带来的奖励会一并收回。', of: '/ {n}',
  heldText: '正在等待成团。成团后即可发货；没有凑满则自动退款。',
} satisfies typeof en
