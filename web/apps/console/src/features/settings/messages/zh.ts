import type en from './en'

export default {
  title: '设置', needed: '必填。', saved: '已保存',
  tabs: { account: '我的账号', shop: '店铺', operators: '操作员', keys: 'API 密钥', audit: '审计', sandbox: '沙盒', system: '系统' },
  account: {
    who: '你', name: '用户名', roles: '角色', password: '密码', passwordHint: '修改后，其他地方的登录会失效。', current: '当前密码', fresh: '新密码', freshHint: '至少 12 个字符。', again: '再次输入新密码', differ: '两次输入不一致。', short: '至少 12 个字符。', change: '修改密码', changed: '密码已修改',
    totp: '两步验证', totpOn: '已开启：登录时需要验证器动态码。', totpOff: '未开启。开启后，仅凭被盗的密码无法登录。', totpStart: '开始设置', totpScan: '用验证器应用扫描，然后输入它显示的六位数字。', totpManual: '或在应用中手动输入密钥', totpCode: '动态码', totpConfirm: '开启', totpRemove: '关闭', totpRemoveHint: '输入当前动态码以证明是你本人。', totpQr: '验证器二维码', totpDone: '两步验证已开启', totpGone: '两步验证已关闭', copyKey: '复制密钥',
    reading: '阅读', language: '语言', theme: '外观',
  },
  shop: { identity: '店铺', name: '名称', nameHint: '展示给顾客，并印在海报上。', currency: '货币', currencyHint: '三个字母，例如 CNY。已设的价格不变。', zone: '时区', zoneHint: '日、月和活动时间都按它计算。', orders: '订单', timeout: '未付款订单自动取消', minutes: '分钟后', returns: '可退货', days: '天内', readOnly: '只有店主可以修改。', number: '请填 {from} 到 {to} 的整数。', conflict: '期间有人修改了设置。这里是对方的内容，你的没有保存。' },
  operators: { lead: '谁在使用这个控制台，各有什么角色。', create: '新建操作员', username: '用户名', usernameHint: '字母、数字、点、连字符，2 到 32 位。', roles: '角色', rolesMissing: '至少一个角色。', active: '启用', inactive: '已停用', totp: '两步验证', mustChange: '尚未登录过', edit: '{name} 的角色', reset: '重置密码', resetTitle: '为 {name} 生成新密码？', resetText: '旧密码立即失效，{name} 的所有登录会退出。', password: '{name} 的密码', passwordOnce: '只显示这一次。请当面交给对方，首次登录必须修改。', you: '你', demo: '演示' },
  roleHints: { OWNER: '全部，包括操作员和密钥', GROWTH: '活动', MERCHANDISER: '商品、库存、发货、导入', SERVICE: '订单、退款、顾客', ANALYST: '查看全部，不作修改', RISK: '审批活动，查看审计' },
  keys: { lead: '供程序与店铺协作使用，每个密钥对应一个角色。', create: '新建密钥', name: '用途', role: '角色', hint: '开头', created: '创建时间', used: '最近使用', never: '从未', revoked: '已吊销', revoke: '吊销', revokeTitle: '吊销“{name}”？', revokeText: '使用它的程序从此刻起会被拒绝。', once: '密钥“{name}”', onceHint: '只显示这一次，系统仅保存指纹。', empty: '还没有密钥', emptyText: '程序可以使用与这些页面相同的 API 读写。' },
  audit: { lead: '操作员按时间顺序做过的事，不可更改。', search: '操作人、动作或对象', at: '时间', who: '操作人', action: '动作', target: '对象', address: '来源', detail: '详情', empty: '还没有记录' },
  sandbox: { off: '本安装已关闭沙盒。', messages: '短信', messagesHint: '本应发送到手机的内容。', phone: '手机号', messagesEmpty: '还没有短信', messagesEmptyText: '在商城获取验证码后会出现在这里。', code: '验证码', copyCode: '复制验证码', payments: '支付网络的行为', paymentsHint: '真实的网络会慢、会重复、会失败。试试店铺如何应对。', delay: '通知延迟', ms: '毫秒', duplicates: '重复通知', times: '次', reorder: '乱序通知', failRate: '失败的通信', percent: '%', bad: '请填 {from} 到 {to} 的数字。', apply: '应用', calm: '恢复正常', applied: '支付网络已按此运行' },
  system: { ledgerChecked: '{accounts} 个账户，{transfers} 笔转账', timersWaiting: '等待中的定时器', version: '版本', uptime: '已运行', database: 'PostgreSQL', head: '日志位置', timersDue: '到期定时器', timersFailing: '失败定时器', ledger: '账本', ledgerCheck: '核对整个账本', ledgerGood: '每笔转账平衡，每个余额等于其分录之和。', ledgerBad: '账本不平', subscriptions: '日志订阅者', subscription: '订阅者', position: '位置', lag: '落后', entries: '{n} 条', parked: '搁置', parkedHint: '订阅者无法处理的条目；其余照常进行。', retry: '重试', upToDate: '已跟上', well: '一切正常', timers: '定时器', models: '读模型', modelsHint: '由日志计算得出的数字，可以重新计算。', upTo: '已读到第 {n} 条', parkedCount: '搁置 {n} 条', rebuild: '重建', rebuilding: '重建中', rebuildOf: '“{name}”的重建', rebuildTitle: '重建“{name}”？', rebuildText: '先清空，再从日志重新计算。完成之前显示的会比实际少，不会丢失任何数据。', rebuilt: '“{name}”已重建', rebuiltAt: '{at} 重建', rebuildFailed: '重建失败。{why}' },
} satisfies typeof en
