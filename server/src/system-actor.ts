import type { Actor } from '@pianqu/shared/access/access.ts'

/** Who the trail names when the operator of the machine acts, rather than somebody signed in. */
export const operator: Actor = {
  userId: 'operator',
  username: 'operator',
  name: '系统运维',
  role: 'taskforce',
  unitCode: null,
}
