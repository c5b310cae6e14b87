import type { Actor } from '@pianqu/shared/access/access.ts'
import type { QueryOf } from '@pianqu/shared/http/endpoint.ts'
import { mayReadImports } from '@pianqu/shared/importing/duty.ts'
import type { ImportRecord, listImports } from '@pianqu/shared/importing/import.contract.ts'
import { importKinds } from '@pianqu/shared/importing/kinds.ts'
import { and, count, desc, eq, getTableColumns, inArray } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { holding } from '../../db/holding.ts'
import { imports } from '../evidence/import.tables.ts'
import { reports } from '../months/report.tables.ts'
import { units } from '../units/unit.tables.ts'

/** Imports that wrote something and that this person may read, newest first. */
export function importPage(
  db: Database,
  actor: Actor,
  { page, pageSize, kind, q }: QueryOf<typeof listImports>,
): { rows: ImportRecord[]; total: number } {
  const where = and(
    eq(imports.dryRun, false),
    inArray(
      imports.kind,
      importKinds.filter((each) => mayReadImports(actor, each)),
    ),
    kind ? eq(imports.kind, kind) : undefined,
    q ? holding(imports.fileName, q) : undefined,
  )
  const rows = db.orm
    .select({ ...getTableColumns(imports), unitName: units.name })
    .from(imports)
    .leftJoin(reports, eq(reports.reportId, imports.reportId))
    .leftJoin(units, eq(units.code, reports.unitCode))
    .where(where)
    .orderBy(desc(imports.at), desc(imports.importId))
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .all()
  return {
    rows: rows.map(({ actorName, ...record }) => ({ ...record, by: actorName })),
    total: db.orm.select({ n: count() }).from(imports).where(where).get()?.n ?? 0,
  }
}
