import { isSnapshotNumber, latest } from '@pianqu/shared/snapshots/snapshot-number.ts'
import { z } from 'zod'

const number = z.string().refine(isSnapshotNumber)

/** Which two are compared; left out, the two that are likeliest wanted. */
export const snapshotsSearch = z.object({
  from: number.optional().catch(undefined),
  to: number.or(z.literal(latest)).optional().catch(undefined),
})
export type SnapshotsSearch = z.output<typeof snapshotsSearch>
