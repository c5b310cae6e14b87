import { boundsAround } from './degree-bounds.ts'
import type { NamedPlace } from './layer-shift.ts'
import type { Boundary } from './rail.schema.ts'
import { judgeShift, type Misreading, type ShiftFault } from './shift-fault.ts'

/** Outlines redrawn move each its own way; misread ones move alike. */
const mostSpreadMetres = 60

/** The corners of an outline's extent, under its area's code. */
function cornersOf([code, boundary]: readonly [string, Boundary]): NamedPlace[] {
  const bounds = boundsAround([boundary], 0)
  if (!bounds) return []
  return [
    { name: code, longitude: bounds.west, latitude: bounds.south },
    { name: code, longitude: bounds.east, latitude: bounds.north },
  ]
}

/** Whether outlines, by area code, lie off those known of the same areas as if they had been read in a wrong system. */
export function suspectOutlines({
  incoming,
  reference,
  misreadings,
}: {
  readonly incoming: ReadonlyMap<string, Boundary>
  readonly reference: ReadonlyMap<string, Boundary>
  readonly misreadings: readonly Misreading[]
}): ShiftFault | null {
  return judgeShift({
    incoming: [...incoming].flatMap(cornersOf),
    reference: [...reference].flatMap(cornersOf),
    misreadings,
    wordsFor: (matched) => `与已有边界编码相同的 ${matched} 个片区`,
    signature: null,
    mostSpreadMetres,
  }).fault
}
