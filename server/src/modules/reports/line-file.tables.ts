import { foreignKey, index, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { keptFile } from '../../db/columns.ts'
import { reportDrafts } from '../months/report.tables.ts'

export const lineFiles = sqliteTable(
  'line_files',
  {
    ...keptFile,
    reportId: text('report_id').notNull(),
    projectCode: text('project_code').notNull(),
    addedBy: text('added_by').notNull(),
    removedBy: text('removed_by'),
  },
  (t) => [
    foreignKey({
      columns: [t.reportId, t.projectCode],
      foreignColumns: [reportDrafts.reportId, reportDrafts.projectCode],
    }),
    index('line_files_line').on(t.reportId, t.projectCode),
  ],
)
