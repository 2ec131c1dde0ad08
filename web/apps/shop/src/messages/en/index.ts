import common from './common'
import coupons from './coupons'
import own from './own'
import shopping from './shopping'
import together from './together'

export default { ...common, ...shopping, ...together, ...own, ...coupons }
