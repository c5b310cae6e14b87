import { isSnapshotNumber, latest } from '@pianqu/shared/snapshots/snapshot-number.ts'
import { z } from 'zod'
import { listSearchShape } from '../../parts/list/list-search.ts'

const number = z.string().refine(isSnapshotNumber)

/** Which two are compared; left out, the two that are likeliest wanted. */
export const snapshotsSearch = z.object({
  from: number.optional().catch(undefined),
  to: number.or(z.literal(latest)).optional().catch(undefined),
  columns: listSearchShape.columns,
})
export type SnapshotsSearch = z.output<typeof snapshotsSearch>
