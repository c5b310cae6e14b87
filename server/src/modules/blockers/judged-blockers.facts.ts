import type { JudgedBlocker } from '@pianqu/shared/blockers/closed-in-time.ts'
import { and, isNotNull } from 'drizzle-orm'
import { type Database, statement } from '../../db/database.ts'
import { blockers } from './blocker.tables.ts'

const everyJudged = statement((orm) =>
  orm
    .select({
      projectCode: blockers.projectCode,
      firstDueOn: blockers.firstDueOn,
      answeredOn: blockers.answeredOn,
      closedOn: blockers.closedOn,
    })
    .from(blockers)
    .where(and(isNotNull(blockers.projectCode), isNotNull(blockers.firstDueOn)))
    .prepare(),
)

/** The blockers of projects that somebody has or had to answer. */
export const judgedBlockers = (db: Database): (JudgedBlocker & { readonly projectCode: string | null })[] =>
  everyJudged(db).all()
