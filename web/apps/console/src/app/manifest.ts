import type { Role } from '@banyan/api'
import type { Messages } from '@banyan/i18n'
import type { Component } from 'vue'
import type { IconName } from '@/kit/icons'

/** What a feature tells the application about itself. The application knows nothing else of it. */
export interface FeatureModule {
  name: string
  /** Who may open it; the server checks again. */
  roles: Role[] | 'everyone'
  /** Its place in the navigation; the words are `menu.<name>` of the application's messages, since the menu is there before the feature is. */
  menu?: { icon: IconName; to: string }
  routes: FeatureRoute[]
  /** Texts of the feature under its name, loaded with its first page. */
  messages: Record<'zh' | 'en', () => Promise<{ default: Messages }>>
}

export interface FeatureRoute {
  path: string
  name: string
  page: () => Promise<{ default: Component }>
  /** Address parameters become properties of the page. */
  props?: boolean
  /** Stands alone, without navigation. */
  bare?: boolean
  roles?: Role[]
  children?: FeatureRoute[]
  redirect?: { name: string }
}
