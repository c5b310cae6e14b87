import type { BlockerType } from '@pianqu/shared/blockers/blocker.schema.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { and, eq, ne, or } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { blockerLightMonths, blockers } from './blocker.tables.ts'
import { inNumberOrder } from './number-order.facts.ts'

/** A project that is red in a published month, with what is in its way. */
export interface RedProject {
  readonly projectCode: string
  readonly districtCode: string
  readonly type: BlockerType
  readonly text: string
}

/** Whether the red lights of a month have opened their blockers. */
export const isLookedAt = (db: Database, month: Month): boolean =>
  db.orm.select().from(blockerLightMonths).where(eq(blockerLightMonths.month, month)).get() !== undefined

/** Projects that have a blocker which is open, or was opened by the light of that month. */
export const blockedProjects = (db: Database, month: Month): Set<string> =>
  new Set(
    db.orm
      .select({ code: blockers.projectCode })
      .from(blockers)
      .where(or(ne(blockers.state, 'closed'), and(eq(blockers.origin, 'light'), eq(blockers.originMonth, month))))
      .all()
      .flatMap(({ code }) => code ?? []),
  )

/** The blockers that the red lights of a month have opened, in the order of their numbers. */
export const lightBlockers = (db: Database, month: Month): string[] =>
  db.orm
    .select({ id: blockers.blockerId })
    .from(blockers)
    .where(and(eq(blockers.origin, 'light'), eq(blockers.originMonth, month)))
    .orderBy(...inNumberOrder(blockers.number))
    .all()
    .map(({ id }) => id)
