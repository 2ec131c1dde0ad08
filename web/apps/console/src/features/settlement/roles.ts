import type { Role } from '@banyan/api'

/** Who may read all books. */
export const BOOK_ROLES: Role[] = ['RISK', 'ANALYST']
