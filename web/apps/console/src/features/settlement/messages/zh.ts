export default {
  title: '结算', withdrawals: '提现', one: '提现详情', person: '顾客', state: '状态', amount: '金额', fee: '手续费', tax: '代扣税款', net: '实际到账', asked: '申请时间', unknown: '未知顾客',
  states: { REQUESTED: '待审批', APPROVED: '打款中', PAID: '已到账', REJECTED: '已驳回', CANCELLED: '已撤销', FAILED: '打款失败' },
  approvals: '已审批 {n}/{of}', approved: '审批', none: '还没有提现申请', noMatch: '没有该状态的提现', noneText: '顾客在活动中获得的现金可在商城申请提现，申请会在这里等待审批。',
  lines: '金额明细', payee: '收款人', provider: '付款方式', byHand: '线下人工付款', by: '渠道 {name}', reference: '流水号', history: '处理记录',
  approve: '通过', reject: '驳回', rejectText: '款项会立即退回钱包，顾客会看到原因。', correct: '更正税款', correctText: '仅可在首次审批前更正，更正后须由其他同事审批。', taxAtMost: '最多 {amount}。',
  sayPaid: '确认已付款', sayPaidText: '请在原因中填写银行流水号，此操作不可撤销。', sayUnpaid: '付款失败',
  somebodyElse: '须由其他同事审批：您已审批过，或更正过税款。', unanswered: '渠道尚未给出结果，已询问 {n} 次。系统会继续询问，结果明确前款项不会退回。', back: '款项已退回钱包',
  steps: { REQUESTED: '提交申请', CORRECTED: '更正税款', APPROVED: '通过', REJECTED: '驳回', CANCELLED: '顾客撤销', PAID: '已到账', FAILED: '未付款，已退回' },
  terms: {
    title: '规则', readOnly: '仅店主可修改。', amounts: '金额与手续费', amountsHint: '已提交的提现按提交时的规则执行。', open: '开放提现', minimum: '单笔最低', maximum: '单笔最高', fee: '手续费比例', fixed: '每笔固定手续费',
    amountWrong: '请输入金额，例如 10 或 19.90。', feeWrong: '应为 0 至 50%。', taxTitle: '税款', taxHint: '付款时代扣，单独记账。适用哪一种由您与税务顾问确定：这里只是设置，不构成建议。', noTax: '不代扣', source: '依据：',
    approval: '审批与付款', approvalHint: '每笔提现须由同事审批，更正过税款的人不能审批。', second: '达到此金额须两人审批', provider: '付款方式', providerHint: '对之后审批通过的提现生效。', saved: '已保存。',
  },
  books: {
    title: '对账', checks: '账目是否相符？', checksHint: '随时可查：每本账各取一个时刻，不影响任何人。', again: '重新检查', right: '全部账目相符', wrong: '有账目不符', checked: '{at} 检查，用时 {ms} 毫秒',
    part: { ledger: '总账', wallets: '钱包', budgets: '预算', orders: '订单与支付', stock: '库存' },
    counted: { ledger: '{accounts} 个账户，{transfers} 笔转账：每笔合计为零，余额等于明细之和', wallets: '{purses} 个钱包，{lots} 个批次：等于各步之和，与总账一致；每笔待抵扣都有收回记录', budgets: '{campaigns} 个活动：可用、预留、冻结、优惠与已发之和等于注资', orders: '{orders} 个订单，{payments} 笔支付，{refunds} 笔退款：实付等于应付，退款不超过实付', stock: '{skus} 个 SKU：在库等于入库减售出，预留等于未完成的占用' },
    trial: '试算平衡表（{currency}）', account: '用途', accounts: '账户数', postings: '明细数', in: '转入', out: '转出', balance: '余额', sum: '合计',
  },
  units: { PTS: '积分', CHC: '抽奖机会' },
  accounts: {
    merchant_funding: '商家注资', campaign_budget: '活动：可用预算', campaign_reserved: '活动：预留', campaign_held: '活动：冻结奖励', campaign_discount: '活动：已让利', wallet_available: '顾客钱包', wallet_issued: '商城发放', wallet_redeemed: '已使用', wallet_lapsed: '已失效', wallet_points_cover: '积分备付', wallet_withdrawing: '提现处理中', wallet_paid_out: '已付款', wallet_fees: '提现手续费', wallet_tax_withheld: '代扣税款', trade_clearing: '支付渠道在途', trade_sales: '销售', trade_owed: '退款处理中',
  },
}
