// Types of the Vant components that templates use; the build imports each one, with its style, where it is used.
import type { Popup, Swipe, SwipeItem } from 'vant'

declare module 'vue' {
  interface GlobalComponents {
    VanPopup: typeof Popup
    VanSwipe: typeof Swipe
    VanSwipeItem: typeof SwipeItem
  }
}
