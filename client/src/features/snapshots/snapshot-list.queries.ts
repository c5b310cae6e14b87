import { getSnapshotsWorkbook, listSnapshots } from '@pianqu/shared/publishing/snapshot-list.contract.ts'
import { fileAddress } from '../../api/call.ts'
import { queryOf } from '../../api/query-of.ts'

/** Every snapshot that was taken, newest first. */
export const snapshotsQuery = queryOf(listSnapshots)

/** The same as a workbook, with the columns that were chosen. */
export const snapshotsWorkbook = (columns: string | undefined) =>
  fileAddress(getSnapshotsWorkbook, { query: { columns } })
