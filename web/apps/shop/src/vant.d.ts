// Types of the Vant components that templates use; the build imports each one, with its style, where it is used.
import type { Swipe, SwipeItem } from 'vant'

declare module 'vue' {
  interface GlobalComponents {
    VanSwipe: typeof Swipe
    VanSwipeItem: typeof SwipeItem
  }
}
