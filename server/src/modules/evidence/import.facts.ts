import { createHash } from 'node:crypto'
import { asc, eq } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { matching } from '../../db/matching.ts'
import { importChanges, imports } from './import.tables.ts'

export type ImportRecord = typeof imports.$inferSelect

/** The stored record of an import. */
export const importById = ({ orm }: Database, importId: string): ImportRecord | undefined =>
  orm.select().from(imports).where(eq(imports.importId, importId)).get()

type StoredChange = typeof importChanges.$inferSelect

/** What an import did, row by row as they stood in the file. */
export const changesOf = ({ orm }: Database, importId: string): StoredChange[] =>
  orm
    .select()
    .from(importChanges)
    .where(eq(importChanges.importId, importId))
    .orderBy(asc(importChanges.position))
    .all()

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
    .where(matching(imports, { reportId, dryRun: false, reportEdition: edition, reportVersion: version }))
    .get() !== undefined

function digestOf(db: Database, importId: string, partsOf: (change: StoredChange) => readonly unknown[]): string {
  const hash = createHash('sha256')
  for (const change of changesOf(db, importId)) hash.update(JSON.stringify(partsOf(change)))
  return hash.digest('hex')
}

/** SHA-256 over what an import did, row by row: the trail keeps it, so that none of it can be rewritten later. */
export const changesHash = (db: Database, importId: string): string =>
  digestOf(db, importId, ({ position, rowKey, before, after, previousSource }) => [
    ...[position, rowKey, before, after],
    previousSource,
  ])

/** The same as older lines of the trail have it, which left out where a row came from before. */
export const formerRowsHash = (db: Database, importId: string): string =>
  digestOf(db, importId, ({ rowKey, before, after }) => [rowKey, before, after])
