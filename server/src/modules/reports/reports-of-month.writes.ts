import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { type Month, monthText } from '@pianqu/shared/time/month.ts'
import { eq, inArray } from 'drizzle-orm'
import type { Tx } from '../../db/command.ts'
import { corrections } from '../months/correction.tables.ts'
import { reportDrafts, reports } from '../months/report.tables.ts'
import { unitName } from '../units/unit.facts.ts'
import { lineFiles } from './line-file.tables.ts'

const filledIn = (month: Month, unit: string | undefined) =>
  new ProblemError('period/filled-in', {
    detail: `${unit ?? '有单位'}已经填过${monthText(month)}的月报，不能收回开放；不再需要的行请用免报`,
  })

/** Removes the reports of a month that nobody has begun, and returns how many. Throws period/filled-in otherwise. */
export function takeBackReports(tx: Tx, month: Month): number {
  const found = tx.orm.select().from(reports).where(eq(reports.month, month)).all()
  const ids = found.map(({ reportId }) => reportId)
  const unitOf = (id: string) => unitName(tx, found.find(({ reportId }) => reportId === id)?.unitCode ?? '')
  const lines = tx.orm.select().from(reportDrafts).where(inArray(reportDrafts.reportId, ids)).all()
  // A line that came in by import was filled in by nobody here, and stays where it is.
  const touched = lines.find(
    ({ status, filledBy }) => filledBy !== null || (status !== 'empty' && status !== 'accepted'),
  )
  if (touched) throw filledIn(month, unitOf(touched.reportId))
  const [file] = tx.orm.select().from(lineFiles).where(inArray(lineFiles.reportId, ids)).all()
  const [correction] = tx.orm.select().from(corrections).where(inArray(corrections.reportId, ids)).all()
  const kept = file ?? correction
  if (kept) throw filledIn(month, unitOf(kept.reportId))
  tx.orm.delete(reportDrafts).where(inArray(reportDrafts.reportId, ids)).run()
  tx.orm.delete(reports).where(eq(reports.month, month)).run()
  return found.length
}
