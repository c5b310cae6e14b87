import type { KeyOf } from '@pianqu/shared/importing/row-key.ts'
import type { ReportLine } from '@pianqu/shared/months/report-line.schema.ts'
import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '../../db/command.ts'
import { statement } from '../../db/database.ts'
import { keyedStore, preparedPut } from '../../db/keyed-store.ts'
import type { TableStore } from '../../db/table-store.ts'
import { contentOf } from './line-content.ts'
import { reportDrafts, reportLines, reports } from './report.tables.ts'

type LineKey = KeyOf<'reports'>

/** By month; fifty thousand of them come in one import. */
export const reportLineStore: TableStore<ReportLine, LineKey> = {
  ...keyedStore(reportLines, ['projectCode', 'month'], ['month', 'projectCode']),
  put: preparedPut(reportLines, ['projectCode', 'month']),
}

const ofMonth = (projectCode: string, month: ReportLine['month']) => sql`
  ${reportDrafts.projectCode} = ${projectCode}
  AND ${reportDrafts.reportId} IN (SELECT report_id FROM ${reports} WHERE month = ${month})`

// Most imported lines are of months that no district reports in: the question is cheap, the change is not.
const hasDraft = statement((orm) =>
  orm
    .select({ one: sql<number>`1` })
    .from(reportDrafts)
    .innerJoin(reports, eq(reports.reportId, reportDrafts.reportId))
    .where(
      and(eq(reportDrafts.projectCode, sql.placeholder('projectCode')), eq(reports.month, sql.placeholder('month'))),
    )
    .limit(1)
    .prepare(),
)

/** Changes what a district's report says of a line, which makes every edition of it that was read before an older one. */
function changeDraft(tx: Tx, { projectCode, month }: LineKey, change: Partial<typeof reportDrafts.$inferInsert>): void {
  if (!hasDraft(tx).get({ projectCode, month })) return
  tx.orm.update(reportDrafts).set(change).where(ofMonth(projectCode, month)).run()
  const isTheirs = sql`${reports.reportId} IN (SELECT report_id FROM ${reportDrafts} WHERE project_code = ${projectCode})`
  tx.orm
    .update(reports)
    .set({ version: sql`${reports.version} + 1` })
    .where(and(eq(reports.month, month), isTheirs))
    .run()
}

/** How imports write lines: one that comes in counts as accepted in the district's report too, one taken back is a draft again. */
export const importedLineStore: TableStore<ReportLine, LineKey> = {
  ...reportLineStore,
  put: (tx, row) => {
    reportLineStore.put(tx, row)
    changeDraft(tx, row, { status: 'accepted', content: contentOf(row), isUnchanged: false, acceptedBy: null })
  },
  remove: (tx, key) => {
    reportLineStore.remove(tx, key)
    changeDraft(tx, key, { status: 'draft' })
  },
}
