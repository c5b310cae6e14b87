import type { Actor } from '@pianqu/shared/access/access.ts'
import type { QueryOf } from '@pianqu/shared/http/endpoint.ts'
import { namedRows } from '@pianqu/shared/http/workbook-query.ts'
import { listWorkbook } from '@pianqu/shared/lists/list-workbook.ts'
import { snapshotColumns } from '@pianqu/shared/publishing/snapshot-columns.ts'
import type { getSnapshotsWorkbook } from '@pianqu/shared/publishing/snapshot-list.contract.ts'
import { monthText } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { aboutList } from '../lists/about-list.facts.ts'
import { snapshotEntries } from '../snapshots/snapshot.facts.ts'

/** The snapshots of the list as a workbook. */
export function snapshotsWorkbook(
  db: Database,
  actor: Actor,
  { month, columns: chosen, codes, now }: QueryOf<typeof getSnapshotsWorkbook> & { readonly now: Date },
) {
  const rows = namedRows(snapshotEntries(db, month), codes, ({ number }) => number)
  const name = '快照'
  const about = aboutList({ name, filters: [['月份', month && monthText(month)]], found: rows.length, actor, now })
  return { ...listWorkbook({ name, about, columns: snapshotColumns, chosen, rows }), fileName: `${name}.xlsx` }
}
