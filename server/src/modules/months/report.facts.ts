import { eq } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { reports } from './report.tables.ts'

/** A report's unit, month and version; undefined for an id that nobody has. */
export const reportHead = (db: Database, reportId: string) =>
  db.orm
    .select({ reportId: reports.reportId, month: reports.month, unitCode: reports.unitCode, version: reports.version })
    .from(reports)
    .where(eq(reports.reportId, reportId))
    .get()
