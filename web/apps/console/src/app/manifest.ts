import type { Role } from '@banyan/api'
import type { Component } from 'vue'
import type { IconName } from '@/kit/icons'

export interface MessageTree { [key: string]: string | MessageTree }
export interface Messages { zh: MessageTree; en: MessageTree }

/** What a feature tells the application about itself. The application knows nothing else of it. */
export interface FeatureModule {
  name: string
  /** Who may open it; the server checks again. */
  roles: Role[] | 'everyone'
  menu?: { title: { zh: string; en: string }; icon: IconName; group: MenuGroup; order: number }
  routes: FeatureRoute[]
  /** Texts of the feature, loaded with its first page, under its name. */
  messages: () => Promise<{ default: Messages }>
}

export type MenuGroup = 'growth' | 'shop' | 'house'

export interface FeatureRoute {
  path: string
  name: string
  page: () => Promise<Component>
  props?: boolean
  /** Pages of sign-in stand alone, without navigation. */
  bare?: boolean
  roles?: Role[]
}
