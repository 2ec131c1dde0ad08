import common from './common'
import own from './own'
import shopping from './shopping'
import together from './together'

export default { ...common, ...shopping, ...together, ...own }
