import type { ExactRatio } from '@pianqu/shared/number/ratio.ts'
import type { Database } from '../../db/database.ts'

/** A department's published result of 双向考核 in a year. */
export interface DepartmentResult {
  readonly code: string
  readonly name: string
  readonly score: ExactRatio
}

/** Published results by year, best or not in any order; `null` while none are published. The one place to ask for them. */
export const departmentResults = (_db: Database, _year: number): readonly DepartmentResult[] | null => null
