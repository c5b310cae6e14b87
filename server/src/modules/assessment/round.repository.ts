import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { and, eq } from 'drizzle-orm'
import type { Tx } from '../../db/command.ts'
import { assessmentRounds } from './assessment.tables.ts'
import type { StoredRound } from './rounds.query.ts'

/** Writes the round back if it is still the version that was read; otherwise somebody else got there first. */
export function saveRound(tx: Tx, round: StoredRound, version: number): StoredRound {
  const saved = tx.orm
    .update(assessmentRounds)
    .set({ ...round, version: version + 1 })
    .where(and(eq(assessmentRounds.year, round.year), eq(assessmentRounds.version, version)))
    .returning()
    .get()
  if (!saved) throw new ProblemError('common/stale')
  return saved
}
