import { correctionFaults } from '@pianqu/shared/corrections/correction-checks.ts'
import type { CorrectionValue } from '@pianqu/shared/corrections/correction-value.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { type ContentField, emptyContent } from '@pianqu/shared/months/report-content.schema.ts'
import { type Month, monthText } from '@pianqu/shared/time/month.ts'
import { asc, eq } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { contentOf } from '../months/line-content.ts'
import { reportLines } from '../months/report.tables.ts'
import { totalInvestment } from '../projects/project.facts.ts'

interface Corrected {
  readonly projectCode: string
  readonly month: Month
  readonly field: ContentField
  readonly newValue: CorrectionValue
}

/** Throws report/checks for a value that the checks of a line would stop, in its month or in a later one. */
export function demandSound(db: Database, corrected: Corrected): void {
  const lines = db.orm
    .select()
    .from(reportLines)
    .where(eq(reportLines.projectCode, corrected.projectCode))
    .orderBy(asc(reportLines.month))
    .all()
    .map((line) => ({ month: line.month, content: contentOf(line) }))
  const total = totalInvestment(db, corrected.projectCode) ?? 0
  const errors = correctionFaults(lines, corrected, emptyContent, total).map(({ month, code, message }) => ({
    pointer: '/newValue',
    code,
    message: `${monthText(month)}：${message}`,
  }))
  const [first] = errors
  if (first) throw new ProblemError('report/checks', { detail: `这样更正后，${first.message}`, errors })
}
