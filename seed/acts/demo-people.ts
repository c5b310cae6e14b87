import type { Actor } from '@pianqu/shared/access/access.ts'

/** Two people of the task force who did earlier what one alone may not; they have no account to sign in with. */
export const preparer: Actor = {
  userId: 'demo-preparer',
  username: 'demo-preparer',
  name: '周文（专班拟办）',
  role: 'taskforce',
  unitCode: 'T01',
}

export const decider: Actor = {
  userId: 'demo-decider',
  username: 'demo-decider',
  name: '沈岚（专班审定）',
  role: 'taskforce',
  unitCode: 'T01',
}
