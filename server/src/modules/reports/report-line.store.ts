import type { ReportLine } from '@pianqu/shared/reports/report-line.schema.ts'
import { and, asc, eq, getTableColumns, type SQL, sql } from 'drizzle-orm'
import { statement } from '../../db/database.ts'
import type { TableStore } from '../importing/table-store.ts'
import { reportLines } from './report.tables.ts'

const find = statement((orm) =>
  orm
    .select()
    .from(reportLines)
    .where(
      and(eq(reportLines.projectCode, sql.placeholder('projectCode')), eq(reportLines.month, sql.placeholder('month'))),
    )
    .prepare(),
)

const fields = Object.keys(getTableColumns(reportLines)) as (keyof ReportLine)[]

// Fifty thousand lines in one import: the statement is built once.
const upsert = statement((orm) => {
  const columns = getTableColumns(reportLines)
  const values = Object.fromEntries(fields.map((field) => [field, sql.placeholder(field)]))
  const changes = Object.fromEntries(fields.map((field) => [field, sql.raw(`excluded.${columns[field].name}`)]))
  return (
    orm
      .insert(reportLines)
      // One placeholder for each column of the table, by its own name.
      .values(values as Record<keyof ReportLine, SQL.Aliased> as never)
      .onConflictDoUpdate({
        target: [reportLines.projectCode, reportLines.month],
        set: changes,
      })
      .prepare()
  )
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
