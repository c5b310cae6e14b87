import { and, count, inArray } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { blockers } from './blocker.tables.ts'
import { isOpen } from './blocker-rows.query.ts'

/** How many blockers of each project are not closed; a project without any is left out. */
export const openBlockersOf = (db: Database, projectCodes: readonly string[]): ReadonlyMap<string, number> =>
  new Map(
    db.orm
      .select({ code: blockers.projectCode, n: count() })
      .from(blockers)
      .where(and(isOpen, inArray(blockers.projectCode, [...projectCodes])))
      .groupBy(blockers.projectCode)
      .all()
      .map(({ code, n }) => [code ?? '', n]),
  )
