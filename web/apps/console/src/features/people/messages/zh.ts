import type en from './en'

export default {
  title: '顾客', search: '昵称或完整手机号', sort: '排序', sorts: { newest: '最新在前', spent: '消费最多在前', orders: '订单最多在前' },
  columns: { name: '顾客', orders: '订单', spent: '消费', invited: '邀请', first: '首单', last: '最近下单', since: '加入时间', source: '来源', country: '国家' },
  empty: '还没有顾客', emptyText: '顾客注册后，或随导入的历史订单出现在这里。', noMatch: '没有找到', noMatchText: '手机号已加密：只有输入完整号码才能查到。', import: '导入订单',
  source: { shop: '商城', 'online-retail': '导入', SIGN_UP: '注册', IMPORT: '导入', SHARE: '受邀', DEMO: '演示' },
  back: '顾客', phone: '手机', country: '国家', since: '加入时间', source_: '来源', invitedBy: '邀请人', nobody: '自己到来', identity: '身份',
  spent: '消费', orders: '订单', invited: '邀请的人', average: '客单价', lastOrder: '最近下单', never: '没有下过单',
  pieces: '{n} 件', reference: '来源编号', allOrders: '全部订单', recent: '订单', noOrders: '还没有订单', tree: '邀请关系', noTree: '还没有带来别人', wallet: '钱包', available: '可用', frozen: '冻结', noWallet: '还没有奖励', owed: '待抵扣', entry: { CREDIT: '到账', DEBIT: '支出', TAKEN_BACK: '收回', RETURNED: '退回', EXPIRED: '过期', REPAID: '抵扣' }, brings: '下面 {n} 人',
  storeOwner: '店主', storeOwnerIs: '经其链接成交的订单可得佣金。', storeOwnerNot: '暂无佣金资格。', storeOwnerMake: '设为店主', storeOwnerEnd: '取消资格', storeOwners: '店主', storeOwnersLead: '为店铺带货并获得佣金的人。成为店主无需付费。', noStoreOwners: '还没有店主', noStoreOwnersText: '打开一位顾客，设为店主。', ownerOrders: '带来订单', ownerPaid: '已付佣金', ownerBy: '指定人',
} satisfies typeof en
