import { ref } from 'vue'
import { createRouter, createWebHistory, type RouteLocationRaw, type RouteRecordRaw, type Router } from 'vue-router'
import type { FeatureModule, FeatureRoute } from './manifest'
import { loadTexts } from './texts'
import { mayGo } from './permissions'
import { useSession } from './session'

declare module 'vue-router' {
  interface RouteMeta { feature?: FeatureModule; bare?: boolean; roles?: FeatureRoute['roles'] }
}

/** A page is on its way: shown as a thin line at the top when it takes long. */
export const travelling = ref(false)
/** Counts up when a page is left for the same page of another thing: it has to begin anew. */
export const beginning = ref(0)
let staying = false

/** Gives the open page the address of what it has just stored; the page stays as it is. */
export async function stayAt(router: Router, to: RouteLocationRaw): Promise<void> {
  staying = true
  try {
    await router.replace(to)
  } finally {
    staying = false
  }
}

export function createConsoleRouter(features: FeatureModule[]): Router {
  const router = createRouter({
    history: createWebHistory(import.meta.env.BASE_URL),
    routes: [
      ...features.flatMap(feature => feature.routes.map(route => record(feature, route))),
      { path: '/:rest(.*)*', name: 'missing', component: () => import('./MissingPage.vue') },
    ],
    scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
  })

  router.beforeEach(async to => {
    travelling.value = true
    const session = useSession()
    const feature = to.meta.feature
    await Promise.all([session.load().catch(() => undefined), feature && loadTexts(feature)])
    const operator = session.operator.value
    if (to.name === 'signin') return operator && !operator.mustChangePassword && !to.query.step ? { path: '/' } : true
    if (!operator) return { name: 'signin', query: to.fullPath === '/' ? {} : { next: to.fullPath } }
    if (operator.mustChangePassword) return { name: 'signin', query: { step: 'password', next: to.fullPath } }
    return mayGo(operator.roles, to) || { name: 'missing', params: { rest: ['forbidden'] } }
  })
  router.afterEach((to, from, failure) => {
    travelling.value = false
    const samePage = to.matched.at(-1)?.components?.default === from.matched.at(-1)?.components?.default
    if (!failure && samePage && to.path !== from.path && !staying) beginning.value++
    // Whoever uses a keyboard or a screen reader starts a new page at its heading.
    if (from.matched.length && to.path !== from.path) requestAnimationFrame(() => document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true }))
  })
  router.onError((_, to) => {
    travelling.value = false
    // A page of an older build is gone after an update: fetch the application anew, once.
    const mark = `banyan.reload.${to.path}`
    if (sessionStorage.getItem(mark)) return
    sessionStorage.setItem(mark, 'once')
    location.assign(router.resolve(to).href)
  })
  return router
}

function record(feature: FeatureModule, route: FeatureRoute): RouteRecordRaw {
  return {
    path: route.path,
    name: route.name,
    component: route.page,
    props: route.props ?? false,
    meta: { feature, ...(route.bare ? { bare: true } : {}), ...(route.roles ? { roles: route.roles } : {}) },
    children: (route.children ?? []).map(child => record(feature, child)),
    ...(route.redirect ? { redirect: route.redirect } : {}),
  } as RouteRecordRaw
}
