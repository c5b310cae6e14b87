import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { and, eq, isNull } from 'drizzle-orm'
import type { Change } from '../../db/command.ts'
import { registryEvents } from './registry-event.tables.ts'

interface Request {
  readonly id: string
  readonly reason: string
}

/** Takes back what was recorded wrongly. Throws common/not-found where nothing of this id holds. */
export function revokeRegistryEvent({ tx, at, audit }: Change, { id, reason }: Request): { eventId: string } {
  const mine = and(eq(registryEvents.eventId, id), isNull(registryEvents.revokedAt))
  const revoked = tx.orm.update(registryEvents).set({ revokedAt: at }).where(mine).run()
  if (revoked.changes === 0) throw new ProblemError('common/not-found', { detail: '没有这项登记，或已经撤回' })
  audit({ action: 'registry.revoke', subject: `registry:${id}`, detail: { reason } })
  return { eventId: id }
}
