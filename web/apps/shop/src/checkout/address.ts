import type { AddressInput } from '@banyan/api'
import { isPhone } from '../shell/phone'

export const emptyAddress = (): AddressInput => ({ name: '', phone: '', region: '', street: '', preferred: false })

export type AddressField = 'name' | 'phone' | 'region' | 'street'

/** The fields that cannot be sent as they are, with the message key of what is wrong. */
export function addressProblems(address: AddressInput): Partial<Record<AddressField, string>> {
  const problems: Partial<Record<AddressField, string>> = {}
  if (!address.name.trim()) problems.name = 'address.problem.name'
  if (!isPhone(address.phone)) problems.phone = 'address.problem.phone'
  if (!address.region.trim()) problems.region = 'address.problem.region'
  if (address.street.trim().length < 2) problems.street = 'address.problem.street'
  return problems
}

export const addressLine = (address: Pick<AddressInput, 'region' | 'street'>): string => [address.region, address.street].filter(Boolean).join(' ')
