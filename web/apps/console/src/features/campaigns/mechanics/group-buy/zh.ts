import type en from './en'

export default {
  name: '拼团', what: '凑够人数一起买，价格更低。一人开团，分享出去，朋友来凑满。', good: '适合很多人都想要的单品', spreads: '传播动力：想要低价的人', fails: '没有凑满时，所有人全额退款。',
} satisfies typeof en
