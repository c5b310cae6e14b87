import type { ExactRatio } from '@pianqu/shared/number/ratio.ts'
import type { Database } from '../../db/database.ts'
import { publishedDepartmentScores } from '../assessment/assessment.facts.ts'

/** A department's published result of 双向考核 in a year. */
export interface DepartmentResult {
  readonly code: string
  readonly name: string
  readonly score: ExactRatio
}

/** Results have at most four decimals. */
const unit = 10_000

/** Published results of a year, in any order; `null` while none are published. Who too few marked has none. */
export function departmentResults(db: Database, year: number): readonly DepartmentResult[] | null {
  const scores = publishedDepartmentScores(db, year)
  if (!scores) return null
  return scores.flatMap(({ code, name, final }) =>
    final === null
      ? []
      : [{ code, name, score: { numerator: BigInt(Math.round(final * unit)), denominator: BigInt(unit) } }],
  )
}
