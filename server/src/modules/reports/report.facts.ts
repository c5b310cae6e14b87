import { eq } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { reports } from './report.tables.ts'

/** A report's unit and month; undefined for an id that nobody has. */
export const reportHead = (db: Database, reportId: string) =>
  db.orm
    .select({ reportId: reports.reportId, month: reports.month, unitCode: reports.unitCode })
    .from(reports)
    .where(eq(reports.reportId, reportId))
    .get()
