import type { Actor } from '@pianqu/shared/access/access.ts'
import type { Appeal } from '@pianqu/shared/assessment/results/appeal.contract.ts'
import { desc, eq } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import type { StoredAppeal } from './appeal.command.ts'
import { assessmentFileOf, readsOf, storedFilesOf } from './assessment-files.query.ts'
import { assessmentAppeals } from './audit.tables.ts'
import { demandRound, roundDirections, roundNames } from './rounds.query.ts'

export function appealOf(db: Database, stored: StoredAppeal): Appeal {
  const { appealId, year, direction, unitCode, text, state, byName, at } = stored
  const { decisionReason, decidedByName, decidedAt, resultVersion } = stored
  return {
    appealId,
    direction,
    unitCode,
    unitName: roundNames(roundDirections(db, year))(unitCode),
    text,
    state,
    by: byName,
    at,
    files: storedFilesOf(db, { year, unitCode, appealId }).map(assessmentFileOf),
    decision:
      decisionReason === null
        ? null
        : { reason: decisionReason, by: decidedByName ?? '', at: decidedAt ?? '', resultVersion },
  }
}

/** Appeals that this person may read, the newest first. */
export function appealList(db: Database, actor: Actor, year: number): Appeal[] {
  demandRound(db, year)
  return db.orm
    .select()
    .from(assessmentAppeals)
    .where(eq(assessmentAppeals.year, year))
    .orderBy(desc(assessmentAppeals.at))
    .all()
    .filter(({ unitCode }) => readsOf(actor, unitCode, true))
    .map((stored) => appealOf(db, stored))
}
