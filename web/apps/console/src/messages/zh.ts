import type en from './en'

export default {
  app: {
    name: '榕树', console: '运营控制台', menu: '导航', skip: '跳到正文', openShop: '打开商城', account: '我的账号', signOut: '退出登录',
    sandbox: '沙盒', sandboxHint: '支付和短信均为模拟', loading: '正在加载', definitionOf: '“{name}”是什么意思？', optional: '选填',
    yes: '是', no: '否', none: '无', unknown: '未知', failed: '没有成功',
  },
  menu: { overview: '总览', campaigns: '活动', goods: '商品', orders: '订单', promotions: '优惠', people: '顾客', risk: '风控', compliance: '合规', imports: '导入', settlement: '结算', settings: '设置' },
  language: { label: '语言', zh: '中文', en: 'English' },
  theme: { label: '外观', system: '跟随系统', light: '浅色', dark: '深色' },
  role: { OWNER: '店主', GROWTH: '增长', MERCHANDISER: '商品', SERVICE: '客服', ANALYST: '分析', RISK: '风控' },
  action: {
    save: '保存', cancel: '取消', close: '关闭', retry: '重试', copy: '复制', copied: '已复制', add: '添加', remove: '移除', edit: '编辑', create: '新建', back: '返回', done: '完成', open: '打开', refresh: '刷新', saved: '已保存',
  },
  reason: { label: '原因', hint: '会和你的名字一起留档。', missing: '请简单说明原因。' },
  change: { up: '上升', down: '下降', flat: '持平', fromZero: '此前为零' },
  finder: { hint: '昵称的一部分，或完整手机号', none: '没有找到' },
  problem: {
    kept: '已保留：',
    unreachable: '没有丢失任何内容。请检查网络后重试。',
    server: '问题出在我们这边。你填写的内容仍在，请稍后重试。',
    forbidden: '你的角色没有这项权限，请向店主申请。',
    missing: '它可能已被移除，或者地址不完整。',
  },
  list: {
    csv: 'CSV',
    page: '第 {page} 页', previous: '上一页', next: '下一页', columns: '显示列', export: '导出 CSV', savedFilters: '常用筛选', noSavedFilters: '先设置筛选条件，再在这里命名保存。',
    filterName: '筛选名称', forgetFilter: '删除“{title}”', clearFilters: '清除筛选', all: '全部', anyState: '全部状态',
  },
  chart: { more: '{title}：更多', asTable: '看表格', asChart: '看图表', png: '保存图片（PNG）', csv: '保存数据（CSV）', empty: '这段时间没有记录。' },
  session: {
    username: '用户名', password: '密码', signIn: '登录', code: '身份验证器动态码', codeHint: '你绑定的验证器应用里的六位数字。', confirm: '确认', back: '换个账号',
    ended: '请重新登录', endedText: '登录已失效。页面保持原样，已填写的内容不会丢失。',
  },
  missing: {
    title: '未找到', heading: '没有这个页面', text: '地址可能有误，或者内容已被移除。', home: '回到总览',
    forbidden: '无权访问', forbiddenTitle: '你的角色没有这个页面的权限', forbiddenText: '请向店主申请所需的角色。',
  },
  orderState: { AWAITING_PAYMENT: '待支付', PAID: '已支付', FULFILLED: '已发货', COMPLETED: '已完成', CANCELLED: '已取消' },
  refundState: { NONE: '未退款', PARTIAL: '部分退款', FULL: '已退款' },
  campaignState: { DRAFT: '草稿', IN_REVIEW: '审核中', APPROVED: '已通过', SCHEDULED: '已排期', RUNNING: '进行中', PAUSED: '已暂停', ENDED: '已结束', SETTLED: '已结算' },
  mechanic: { GROUP_BUY: '拼团', REFERRAL: '邀请有礼', BARGAIN: '砍价', CHALLENGE: '挑战赛', SPLIT: '红包裂变', LOTTERY: '抽奖', FLASH_SALE: '秒杀', COMMUNITY_PURCHASE: '社区团购' },
  jobState: { QUEUED: '排队中', RUNNING: '进行中', SUCCEEDED: '已完成', FAILED: '失败', CANCELLED: '已停止' },
  period: { label: '时间', from: '开始日期', to: '结束日期', until: '至' },
  picker: { search: '输入以搜索', none: '没有结果' },
  person: { guest: '游客' },
} satisfies typeof en
