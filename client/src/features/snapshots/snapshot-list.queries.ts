import { listSnapshots } from '@pianqu/shared/publishing/snapshot-list.contract.ts'
import { queryOf } from '../../api/query-of.ts'

/** Every snapshot that was taken, newest first. */
export const snapshotsQuery = queryOf(listSnapshots)
