import { foreignKey, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { reportDrafts } from '../months/report.tables.ts'

export const lineFiles = sqliteTable(
  'line_files',
  {
    fileId: text('file_id').primaryKey(),
    reportId: text('report_id').notNull(),
    projectCode: text('project_code').notNull(),
    fileName: text('file_name').notNull(),
    fileHash: text('file_hash').notNull(),
    fileBytes: integer('file_bytes').notNull(),
    addedBy: text('added_by').notNull(),
    addedByName: text('added_by_name').notNull(),
    addedAt: text('added_at').notNull(),
    removedBy: text('removed_by'),
    removedAt: text('removed_at'),
  },
  (t) => [
    foreignKey({
      columns: [t.reportId, t.projectCode],
      foreignColumns: [reportDrafts.reportId, reportDrafts.projectCode],
    }),
    index('line_files_line').on(t.reportId, t.projectCode),
  ],
)
