import type { ReportLine } from '@pianqu/shared/months/report-line.schema.ts'
import { and, asc, eq, getTableColumns, sql } from 'drizzle-orm'
import type { Tx } from '../../db/command.ts'
import { statement } from '../../db/database.ts'
import type { TableStore } from '../../db/table-store.ts'
import { contentOf } from './line-content.ts'
import { reportDrafts, reportLines, reports } from './report.tables.ts'

const find = statement((orm) =>
  orm
    .select()
    .from(reportLines)
    .where(
      and(eq(reportLines.projectCode, sql.placeholder('projectCode')), eq(reportLines.month, sql.placeholder('month'))),
    )
    .prepare(),
)

// Fifty thousand lines in one import: the statement is built once.
const upsert = statement((orm) => {
  const changes = Object.entries(getTableColumns(reportLines)).map(([field, { name }]) => [
    field,
    sql.raw(`excluded.${name}`),
  ])
  return orm
    .insert(reportLines)
    .values({
      projectCode: sql.placeholder('projectCode'),
      month: sql.placeholder('month'),
      investedYuan: sql.placeholder('investedYuan'),
      progressBasisPoints: sql.placeholder('progressBasisPoints'),
      imageProgress: sql.placeholder('imageProgress'),
      statisticsYuan: sql.placeholder('statisticsYuan'),
      fundsArrivedYuan: sql.placeholder('fundsArrivedYuan'),
      forecastYuan: sql.placeholder('forecastYuan'),
      actualStart: sql.placeholder('actualStart'),
      actualCompletion: sql.placeholder('actualCompletion'),
      problem: sql.placeholder('problem'),
      problemType: sql.placeholder('problemType'),
      unitsToCoordinate: sql.placeholder('unitsToCoordinate'),
      note: sql.placeholder('note'),
    })
    .onConflictDoUpdate({ target: [reportLines.projectCode, reportLines.month], set: Object.fromEntries(changes) })
    .prepare()
})

export const reportLineStore: TableStore<ReportLine> = {
  find: (db, { projectCode, month }) => find(db).get({ projectCode, month }),
  put: (tx, row) => {
    upsert(tx).run(row)
  },
  remove: (tx, { projectCode, month }) => {
    tx.orm
      .delete(reportLines)
      .where(and(eq(reportLines.projectCode, projectCode), eq(reportLines.month, month)))
      .run()
  },
  all: (db) => db.orm.select().from(reportLines).orderBy(asc(reportLines.month), asc(reportLines.projectCode)).all(),
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
function changeDraft(
  tx: Tx,
  { projectCode, month }: Pick<ReportLine, 'projectCode' | 'month'>,
  change: Partial<typeof reportDrafts.$inferInsert>,
): void {
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
export const importedLineStore: TableStore<ReportLine> = {
  ...reportLineStore,
  put: (tx, row) => {
    reportLineStore.put(tx, row)
    changeDraft(tx, row, { status: 'accepted', content: contentOf(row), isUnchanged: false, acceptedBy: null })
  },
  remove: (tx, row) => {
    reportLineStore.remove(tx, row)
    changeDraft(tx, row, { status: 'draft' })
  },
}
