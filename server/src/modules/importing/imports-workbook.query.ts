import type { Actor } from '@pianqu/shared/access/access.ts'
import type { QueryOf } from '@pianqu/shared/http/endpoint.ts'
import { namedRows } from '@pianqu/shared/http/workbook-query.ts'
import { type getImportsWorkbook, mostImportRecords } from '@pianqu/shared/importing/import.contract.ts'
import { importKindNames } from '@pianqu/shared/importing/kinds.ts'
import { importColumns } from '@pianqu/shared/importing/record-columns.ts'
import { listWorkbook } from '@pianqu/shared/lists/list-workbook.ts'
import type { Database } from '../../db/database.ts'
import { aboutList } from '../lists/about-list.facts.ts'
import { importPage } from './list-imports.query.ts'

/** The records of imports as a workbook: those that this person may read. */
export function importsWorkbook(
  db: Database,
  actor: Actor,
  { kind, q = '', columns: chosen, codes, now }: QueryOf<typeof getImportsWorkbook> & { readonly now: Date },
) {
  const found = importPage(db, actor, { kind, q, page: 1, pageSize: mostImportRecords }).rows
  const rows = namedRows(found, codes, ({ importId }) => importId)
  const name = '导入记录'
  const about = aboutList({
    name,
    filters: [
      ['文件名', q],
      ['表', kind && importKindNames[kind]],
    ],
    found: rows.length,
    actor,
    now,
  })
  return { ...listWorkbook({ name, about, columns: importColumns, chosen, rows }), fileName: `${name}.xlsx` }
}
