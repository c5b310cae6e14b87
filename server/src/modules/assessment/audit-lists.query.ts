import { type Actor, may } from '@pianqu/shared/access/access.ts'
import type { Direction } from '@pianqu/shared/assessment/direction.ts'
import type { AssessmentEntry, Exclusion } from '@pianqu/shared/assessment/results/audit.contract.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { and, eq } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { assessmentEntries, assessmentExclusions } from './audit.tables.ts'
import type { StoredEntry, StoredExclusion } from './audit-entries.command.ts'
import { demandRound, roundDirections, roundNames } from './rounds.query.ts'

const names = (db: Database, year: number) => roundNames(roundDirections(db, year))

export function entryOf(db: Database, { byName, year, ...entry }: StoredEntry): AssessmentEntry {
  return { ...entry, targetName: names(db, year)(entry.targetCode), by: byName }
}

/** Items of a round: for the task force and the auditor from audit on, for the others what stands once published. */
export function entryList(db: Database, actor: Actor, year: number, direction: Direction | undefined) {
  const { stage } = demandRound(db, year)
  const isInside = may(actor, 'assessment:audit')
  if (stage !== 'published' && !isInside) {
    throw new ProblemError('assessment/sealed', { detail: '加减分项目随结果一起公开' })
  }
  const own = and(
    eq(assessmentEntries.year, year),
    direction === undefined ? undefined : eq(assessmentEntries.direction, direction),
  )
  return db.orm
    .select()
    .from(assessmentEntries)
    .where(own)
    .orderBy(assessmentEntries.at)
    .all()
    .filter(({ withdrawnBecause }) => isInside || withdrawnBecause === null)
    .map((entry) => entryOf(db, entry))
}

export function exclusionOf(db: Database, { byName, year, ...exclusion }: StoredExclusion): Exclusion {
  const nameOf = names(db, year)
  const { raterCode, targetCode } = exclusion
  return { ...exclusion, raterName: nameOf(raterCode), targetName: nameOf(targetCode), by: byName }
}

export function exclusionList(db: Database, year: number): Exclusion[] {
  demandRound(db, year)
  return db.orm
    .select()
    .from(assessmentExclusions)
    .where(eq(assessmentExclusions.year, year))
    .orderBy(assessmentExclusions.at)
    .all()
    .map((exclusion) => exclusionOf(db, exclusion))
}
