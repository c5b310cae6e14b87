import type { Boundary } from '../geometry/boundary.schema.ts'
import { boundsAround } from './degree-bounds.ts'
import type { NamedPlace } from './layer-shift.ts'
import { judgeShift, type Misreading, type ShiftFault } from './shift-fault.ts'

/** Outlines redrawn move each its own way; misread ones move alike. */
const mostSpreadMetres = 60

interface Outline {
  readonly areaCode: string
  readonly boundary: Boundary
}

/** The corners of an outline's extent, under its area's code. */
function cornersOf({ areaCode, boundary }: Outline): NamedPlace[] {
  const bounds = boundsAround([boundary], 0)
  if (!bounds) return []
  return [
    { name: areaCode, longitude: bounds.west, latitude: bounds.south },
    { name: areaCode, longitude: bounds.east, latitude: bounds.north },
  ]
}

/** Whether outlines lie off those known of the same areas as if they had been read in a wrong system. */
export function suspectOutlines({
  incoming,
  reference,
  misreadings,
}: {
  readonly incoming: readonly Outline[]
  readonly reference: readonly Outline[]
  readonly misreadings: readonly Misreading[]
}): ShiftFault | null {
  return judgeShift({
    incoming: incoming.flatMap(cornersOf),
    reference: reference.flatMap(cornersOf),
    misreadings,
    wordsFor: (matched) => `与已有边界编码相同的 ${matched} 个片区`,
    signature: null,
    mostSpreadMetres,
  }).fault
}
