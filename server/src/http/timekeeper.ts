import type { Actor } from '@pianqu/shared/access/access.ts'

/** Who the trail names for what happens by itself. */
export const timekeeper: Actor = {
  userId: 'clock',
  username: 'clock',
  name: '系统（按时限）',
  role: 'taskforce',
  unitCode: null,
}
