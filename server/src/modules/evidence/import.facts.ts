import { and, eq } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { imports } from './import.tables.ts'

export type ImportRecord = typeof imports.$inferSelect

/** The stored record of an import. */
export const importById = ({ orm }: Database, importId: string): ImportRecord | undefined =>
  orm.select().from(imports).where(eq(imports.importId, importId)).get()

interface Left {
  readonly reportId: string
  /** Of the workbook that came in. */
  readonly edition: number
  /** Of the report when it was in. */
  readonly version: number
}

/** Whether a workbook of this edition, once it was in, left the report at this version. */
export const wasLeftBy = ({ orm }: Database, { reportId, edition, version }: Left): boolean =>
  orm
    .select({ importId: imports.importId })
    .from(imports)
    .where(
      and(
        eq(imports.reportId, reportId),
        eq(imports.dryRun, false),
        eq(imports.reportEdition, edition),
        eq(imports.reportVersion, version),
      ),
    )
    .get() !== undefined
