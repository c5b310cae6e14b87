import { type Direction, directionNames } from '@pianqu/shared/assessment/direction.ts'
import type { Marking } from '@pianqu/shared/assessment/marking/given-marks.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { Database } from '../../../db/database.ts'
import { matching } from '../../../db/matching.ts'
import { assessmentSheets } from '../assessment.tables.ts'
import { assessmentExclusions } from '../audit.tables.ts'
import { demandRound, recusedPairs, roundDirection } from '../rounds.query.ts'

/**
 * The one way to the marks of others: sheets handed in, once the round is in audit or published. What is made of them may
 * be shown further only as decision 0014 says. Throws assessment/sealed before.
 */
export function openedSheets(db: Database, year: number, direction: Direction) {
  const { stage } = demandRound(db, year)
  if (stage === 'marking' || stage === 'reply') {
    throw new ProblemError('assessment/sealed', {
      detail: `${year}年${directionNames[direction]}的评分封存到审核阶段，任何人都不能查看其他单位的评分`,
    })
  }
  return db.orm
    .select()
    .from(assessmentSheets)
    .where(matching(assessmentSheets, { year, direction, status: 'handed-in' }))
    .all()
}

/** Exclusions that stand. */
export const standingExclusions = ({ orm }: Database, year: number) =>
  orm
    .select()
    .from(assessmentExclusions)
    .where(matching(assessmentExclusions, { year, withdrawnBecause: null }))
    .all()

/** The marks of a direction that count. Throws assessment/sealed before audit. */
export function openedMarking(db: Database, year: number, direction: Direction): Marking {
  const sheets = openedSheets(db, year, direction)
  const { scheme, targets } = roundDirection(db, year, direction)
  const exclusions = direction === 'departments-mark-districts' ? standingExclusions(db, year) : []
  return {
    content: scheme.content,
    targets,
    sheets: sheets.map(({ raterCode, cells }) => ({ raterCode, cells })),
    isRecused: recusedPairs(db, year),
    isExcluded: (raterCode, targetCode, criterionCode) =>
      exclusions.some(
        (each) =>
          each.raterCode === raterCode &&
          each.targetCode === targetCode &&
          (each.criterionCode === null || each.criterionCode === criterionCode),
      ),
  }
}
