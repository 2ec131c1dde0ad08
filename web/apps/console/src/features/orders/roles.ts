import type { Role } from '@banyan/api'

/** Who looks after money that went astray. */
export const TROUBLE_ROLES: Role[] = ['SERVICE', 'RISK']
