import type en from './en'

export default {
  title: '导入', lead: '把另一家店的历史带进来，就像一直在这里经营。', create: '导入订单', newTitle: '导入订单', back: '导入',
  empty: '还没有导入过', emptyText: '上传订单文件（CSV，可为 gzip），顾客、商品和订单一起进来，报告说明每一行的去向。',
  columns: { file: '文件', state: '状态', rows: '行数', started: '开始时间', by: '操作人' },
  file: '文件', choose: '选择订单文件', drop: 'CSV，每行一个订单行，可为 gzip；或拖到这里', another: '换一个文件', unreadable: '无法按表格读取这个文件，需要 CSV 文本（可为 gzip）。', size: '{size} MB',
  mapping: '各列的含义', mappingHint: '根据表头推测，请对照前几行核对。', kept: '映射', own: '新的映射', sample: '前几行', notInFile: '文件中没有', chooseColumn: '选择一列',
  fields: { order: '订单号', code: '商品编码', title: '商品名称', quantity: '数量', date: '日期', unitPrice: '单价', customer: '顾客', country: '国家' },
  format: '书写方式', dateFormat: '日期格式', dateFormatHint: '例如 yyyy-MM-dd HH:mm:ss', zone: '时区', currency: '货币', cancellation: '取消单前缀', cancellationHint: '文件中没有取消单则留空。', openingStock: '每个商品的库存', openingStockHint: '历史订单不会说明货架上有多少。', name: '映射名称', nameHint: '小写字母、数字和连字符。订单按名称与单号识别，重复导入不会改变任何内容。', missing: '还缺：{fields}',
  start: '开始导入', started: '导入会自行继续，可以关闭这个页面。',
  codes: '不是商品的编码', codesHint: '沿用所选映射。',
  rate: '每秒 {n} 行', left: '还需 {time}', leftUnknown: '正在估算时间', of: '{done} / {total}', cancel: '停止', cancelTitle: '停止导入？', cancelText: '已导入的内容会保留。之后可以从这里继续，不会重复导入。', resume: '继续', stoppedText: '已停在 {done} / {total}，继续时从这里接着导入。', failedText: '已导入的内容会保留。排除原因后可从这里继续。',
  report: '报告', reconciled: '分毫不差', notReconciled: '账目不平', equation: '入账 + 舍入 + 拒绝 = 文件', booked: '入账', rounding: '小于一分', rejected: '拒绝', fileNet: '文件合计',
  goods: { lines: '行数', products: '商品', added: '其中新增', changed: '其中更新', rejected: '错误', mistakes: '无法使用的行', mistakesHint: '有错误的商品保持原样。改正这些行后重新导入即可，已经正确的内容不会变化。', line: '行', reason: '原因', more: '下载文件中还有 {n} 条。' },
  facts: { rows: '行数', invoices: '订单与取消单', cancellations: '其中取消单', customers: '顾客', guestOrders: '无顾客订单', stockCorrections: '库存更正', products: '商品', rejected: '拒绝的行', alreadyImported: '此前已有', finerThanMinor: '单价小于一分的行', rowsPerSecond: '每秒行数', seconds: '秒' },
  kinds: { GOODS: '商品', FREE_GOODS: '免费商品', STOCK_CORRECTION: '库存更正', POSTAGE: '运费', DISCOUNT: '折扣', ADJUSTMENT: '调整', BAD_DEBT: '坏账', SAMPLE: '样品', FEE: '手续费', COMMISSION: '佣金', GIFT_VOUCHER: '礼品卡', REJECTED: '拒绝' }, kind: '行的类型', amount: '金额', classified: '各行是什么',
  rejects: '下载拒绝的行', seeGoods: '查看商品', seeOrders: '查看订单', seePeople: '查看顾客', seeOverview: '查看总览', duration: '用时 {time}', by: '{who} 于 {at} 发起',
} satisfies typeof en
