import type en from './en'

export default {
  title: '登录', lead: '看清店铺如何增长，管好让它增长的事。',
  passwordTitle: '设置你自己的密码', passwordLead: '发给你的初始密码只能用一次，请换成只有你知道的密码。',
  current: '当前密码', fresh: '新密码', freshHint: '至少 12 个字符；几个词语胜过几个符号。', again: '再次输入新密码',
  short: '至少 12 个字符。', differ: '两次输入不一致。', sameAsOld: '不能与当前密码相同。', save: '保存并继续', noServer: '服务器没有响应',
  welcome: '每一次邀请，都长出一条新的根。',
} satisfies typeof en
