// Types of the Vant components that templates use; the build imports each one, with its style, where it is used.
import type { Popup, Stepper, Swipe, SwipeItem, Switch } from 'vant'

declare module 'vue' {
  interface GlobalComponents {
    VanPopup: typeof Popup
    VanStepper: typeof Stepper
    VanSwipe: typeof Swipe
    VanSwipeItem: typeof SwipeItem
    VanSwitch: typeof Switch
  }
}
