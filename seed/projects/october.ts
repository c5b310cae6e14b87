import type { Month } from '@pianqu/shared/time/month.ts'
import { districtSeats } from '../land/district-seats.ts'
import { randomOf } from '../random.ts'

export const districtCodeAt = (index: number): string => `D${String(index + 1).padStart(2, '0')}`

/** Three in five districts know their October 2025, the month that is being filled. */
const early = new Set(
  randomOf('october')
    .shuffled(districtSeats.map((_, index) => districtCodeAt(index)))
    .slice(0, 14),
)

export const lastReportedBy = (districtCode: string): Month => (early.has(districtCode) ? '2025-10' : '2025-09')

/** Both districts of the demo's people have October still to fill in, though the first knows what it will say. */
export const hasHandedIn = (districtCode: string): boolean =>
  early.has(districtCode) && districtCode !== districtCodeAt(0)
