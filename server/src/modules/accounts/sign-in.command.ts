import type { Actor } from '@pianqu/shared/access/access.ts'
import type { Change } from '../../db/command.ts'

/** Who the trail names where nobody is signed in. */
export const stranger: Actor = {
  userId: 'stranger',
  username: 'stranger',
  name: '未登录者',
  role: 'leader',
  unitCode: null,
}

/** Writes that somebody came in or went out; the session itself is the plugin's. */
export function recordSession({ actor, audit }: Change, step: 'sign-in' | 'sign-out'): void {
  audit({ action: `session.${step}`, subject: `account:${actor.username}`, movesFigures: false })
}

interface Refusal {
  /** Whose name was given; nobody's stays unwritten, as people type passwords into the wrong field. */
  readonly account: { readonly username: string } | undefined
  /** The address that it came from. */
  readonly place: string
}

/** Writes that somebody was not let in. */
export function recordRefusal({ audit }: Change, { account, place }: Refusal): void {
  const subject = account ? (`account:${account.username}` as const) : 'installation'
  audit({ action: 'session.refused', subject, detail: { place }, movesFigures: false })
}
