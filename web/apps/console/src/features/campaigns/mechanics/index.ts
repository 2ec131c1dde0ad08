import type { Mechanic } from '@banyan/api'
import type { AnyMechanic } from './mechanic'

const found = import.meta.glob<{ default: AnyMechanic }>('./*/mechanic.ts', { eager: true })

/** All mechanics, in the order in which they are offered. */
export const MECHANICS: readonly AnyMechanic[] = Object.values(found).map(one => one.default).sort((a, b) => a.order - b.order)

export function mechanicOf(mechanic: Mechanic): AnyMechanic {
  const one = MECHANICS.find(each => each.mechanic === mechanic)
  if (!one) throw new Error(`no studio for ${mechanic}`)
  return one
}
export function mechanicAt(path: string): AnyMechanic | undefined {
  return MECHANICS.find(each => each.path === path)
}
