import type en from './en'

export default {
  title: '商品', tabs: { products: '商品', categories: '分类', brands: '品牌' }, create: '新建商品', search: '标题或编码', state: '状态', category: '分类', anyCategory: '全部分类',
  states: { DRAFT: '草稿', PUBLISHED: '已上架', ARCHIVED: '已归档' },
  columns: { title: '商品', state: '状态', skus: '规格数', price: '起价', available: '可售', reserved: '预占', onHand: '在库', sold: '已售', updated: '最近修改' },
  stockLow: '偏低', stockOut: '售罄', empty: '货架还是空的', emptyText: '手动录入第一个商品，用 CSV 批量导入，或导入另一家店的历史订单。', noMatch: '没有符合筛选的商品',
  importCsv: '导入 CSV', exportCsv: '导出 CSV', importTitle: '导入商品', importText: '每行一个规格，首行为表头。最简单的办法是先导出，修改后再导入。编码已存在的行会更新，其余为新增。', choose: '选择文件', drop: '或拖到这里', importStart: '导入', importDone: '导入完成', importFailed: '导入失败', importRunning: '正在导入：{done} / {total}', importCounts: '共读取 {lines} 行：新增 {added} 个商品，更新 {changed} 个。', importRejected: '有 {n} 处错误，对应的商品保持原样。', importRejects: '下载全部（含行号和原因）', importLine: '第 {line} 行：{reason}', importReport: '打开报告',
  back: '商品', newTitle: '新建商品', save: '保存', saveFirst: '创建商品', publish: '上架', unpublish: '下架', moved: { publish: '已上架', unpublish: '已下架', archive: '已归档' }, archive: '归档', archiveTitle: '归档“{name}”？', archiveText: '商品将离开商城和日常列表，订单和数据保留，随时可以重新上架。', archivedText: '这个商品已归档：无法购买，历史数据保留。重新上架即可恢复。', saved: '已保存', openShop: '在商城查看', unsaved: '尚未保存',
  restored: '已恢复你在 {at} 填写但未保存的内容。', discard: '放弃这些内容',
  basics: '基本信息', name: '标题', nameEn: '英文标题', nameEnHint: '展示给英文读者。', subtitle: '副标题', subtitleEn: '英文副标题', description: '描述', descriptionEn: '英文描述', optionWords: '规格的英文', optionWordsHint: '给英文读者看；留空则显示原文。', englishFor: '“{word}”的英文', brand: '品牌', noBrand: '无品牌', noCategory: '未分类', required: '必填。',
  pictures: '图片', picturesHint: '第一张为主图。支持 JPEG、PNG、GIF、BMP，最大 20 MB，上传后自动检查并缩放。', addPicture: '添加图片', removePicture: '移除第 {n} 张', first: '主图', moveFirst: '设为主图', noPicture: '没有图片时，用标题绘制封面。', uploading: '正在上传', notPicture: '{name} 不是图片，或超过 20 MB。',
  options: '选项', optionsHint: '例如颜色、尺码。每种组合成为一个规格，各有价格和库存。', optionName: '选项', optionNamePlaceholder: '例如 颜色', optionValues: '可选值', optionValuesPlaceholder: '输入后按回车', addOption: '添加选项', removeOption: '移除选项{name}', removeValue: '移除{name}', valueTwice: '已经有了。',
  variants: '规格', variantCount: '{n} 个规格', code: '编码', price: '价格', listPrice: '划线价', stock: '初始库存', availableNow: '可售', reservedNow: '预占', fillPrice: '统一价格', apply: '应用', tooMany: '这些选项会产生 {n} 个规格，最多 {most} 个。', dropped: '有 {n} 个已有规格不再符合选项，将被移除：{codes}',
  sku: { missing: '必填。', notAnAmount: '不是有效金额。', belowPrice: '低于售价。', twice: '重复。', notACount: '请填整数。' },
  stockChange: '调整库存', stockTitle: '{name} 的库存', stockNow: '当前可售', stockReserved: '订单预占', stockBy: '调整数量', stockByHint: '到货填 20，损坏填 −3。', stockAfter: '调整后可售', stockReason: '原因', stockReasons: { delivery: '到货', count: '盘点', damage: '损坏', other: '其他' }, stockReasonText: '补充说明', stockBad: '请填不为 0 的整数。', stockNegative: '可售数量不足。', stockChanged: '库存已调整',
  conflictTitle: '其他人刚刚保存了这个商品', conflictText: '你的：填写的内容仍在，没有丢失。对方的：第 {version} 版，{what}。', conflictSame: '内容相同', conflictDiffers: '不同之处：{fields}', conflictTheirs: '采用对方的', conflictMine: '用我的覆盖',
  fields: { title: '标题', titleEn: '英文标题', subtitle: '副标题', subtitleEn: '英文副标题', description: '描述', descriptionEn: '英文描述', optionsEn: '规格的英文', categoryId: '分类', brandId: '品牌', mediaIds: '图片', options: '选项', skus: '规格与价格' },
  member: { title: '会员价', hint: '会员每件的价格，与等级折扣相比取较低者；高等级同样适用。', none: '还没有设置会员等级。', levels: '设置会员等级', save: '保存会员价' },
  toFix: '{n} 处待修正',
  categories: { lead: '商城的货架。', create: '新建分类', nameZh: '中文名', nameEn: '英文名', slug: '网址用词', slugHint: '小写字母、数字和连字符。', parent: '上级', top: '无：独立货架', products: '{n} 个商品', edit: '编辑分类', removeTitle: '移除“{name}”？', removeText: '商品会保留，变为未分类。', empty: '还没有分类', emptyText: '商品上了货架，顾客更容易找到。' },
  brands: { lead: '出自谁家。', create: '新建品牌', name: '名称', edit: '编辑品牌', removeTitle: '移除“{name}”？', removeText: '商品会保留，变为无品牌。', empty: '还没有品牌', emptyText: '有了品牌，顾客可以按品牌筛选。' },
} satisfies typeof en
