import { and, asc, eq, gte, lte, sql } from 'drizzle-orm'
import { type Database, statement } from '../../db/database.ts'
import { corrections } from './correction.tables.ts'

const storedValue = (stored: string) => JSON.parse(stored) as string | number | null

const approved = statement((orm) =>
  orm
    .select({
      month: corrections.month,
      field: corrections.field,
      oldValue: corrections.oldValue,
      newValue: corrections.newValue,
      reason: corrections.reason,
      proposedByName: corrections.proposedByName,
      decidedByName: corrections.decidedByName,
    })
    .from(corrections)
    .where(
      and(
        eq(corrections.projectCode, sql.placeholder('code')),
        eq(corrections.state, 'approved'),
        gte(corrections.month, sql.placeholder('from')),
        lte(corrections.month, sql.placeholder('to')),
      ),
    )
    .orderBy(asc(corrections.decidedAt))
    .prepare(),
)

/** Approved corrections of a project's months, oldest first. */
export const approvedCorrections = (db: Database, wanted: { code: string; from: string; to: string }) =>
  approved(db)
    .all(wanted)
    .map((row) => ({ ...row, oldValue: storedValue(row.oldValue), newValue: storedValue(row.newValue) }))
