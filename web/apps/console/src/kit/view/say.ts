import { ElMessage } from 'element-plus/es/components/message/index'
import 'element-plus/es/components/message/style/css'

/** A short word that something worked; it goes by itself. */
export function say(text: string): void {
  ElMessage({ message: text, type: 'success', duration: 3000, grouping: true, plain: true })
}
