import { randomUUID } from 'node:crypto'
import type { RegistryEvent } from '@pianqu/shared/registry/registry-event.schema.ts'
import { and, eq, isNull } from 'drizzle-orm'
import type { Change } from '../../db/command.ts'
import { registryEvents } from './registry-event.tables.ts'

interface Recorded extends Omit<RegistryEvent, 'eventId'> {
  readonly reason: string
  readonly documentNumber?: string | null
  /** The import that brought it. */
  readonly importId?: string
}

/** Keeps what happened to a name or a code. Returns its id. */
export function recordEvent({ tx, actor, at }: Pick<Change, 'tx' | 'actor' | 'at'>, event: Recorded): string {
  const eventId = randomUUID()
  const { importId = null, documentNumber = null, ...rest } = event
  tx.orm
    .insert(registryEvents)
    .values({ ...rest, eventId, importId, documentNumber, byName: actor.name, at })
    .run()
  return eventId
}

/** Takes back what an import brought. */
export function revokeEventsOf({ tx, at }: Pick<Change, 'tx' | 'at'>, importId: string): void {
  tx.orm
    .update(registryEvents)
    .set({ revokedAt: at })
    .where(and(eq(registryEvents.importId, importId), isNull(registryEvents.revokedAt)))
    .run()
}
