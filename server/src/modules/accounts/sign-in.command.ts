import type { Change } from '../../db/command.ts'

/** Writes that somebody came in or went out; the session itself is the plugin's. */
export function recordSession({ actor, audit }: Change, step: 'sign-in' | 'sign-out'): void {
  audit({ action: `session.${step}`, subject: `account:${actor.username}`, movesFigures: false })
}
