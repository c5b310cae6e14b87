import type { Boundary, Position } from '@pianqu/shared/geometry/boundary.schema.ts'
import { type BoundaryFault, checkBoundary } from '@pianqu/shared/geometry/boundary.ts'
import { mendBoundary } from '@pianqu/shared/geometry/mend-boundary.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { coverArea } from '@pianqu/shared/rail/coverage.ts'
import { job } from '../../work/job.ts'

interface Drawn {
  readonly boundary: Boundary
  readonly stations: readonly Position[]
  readonly radiusMetres: number
}

/** A polygon has no parts to point through. */
const ringPointer = ({ type }: Boundary, part: number, ring: number): string =>
  ['/boundary/coordinates', ...(type === 'MultiPolygon' ? [part] : []), ring].join('/')

function badBoundary(boundary: Boundary, faults: readonly BoundaryFault[]): ProblemError {
  return new ProblemError('rail/bad-boundary', {
    detail: '边界有错误，请按 errors 更正后重试',
    errors: faults.map(({ code, part, ring, message }) => ({
      pointer: ringPointer(boundary, part, ring),
      code,
      message,
    })),
  })
}

/**
 * The boundary as it may be measured: a ring that touches itself is split, as an import splits it. Throws
 * rail/bad-boundary, by the rings that were given.
 */
function demandSound(boundary: Boundary) {
  const faults = checkBoundary(boundary)
  if (faults.length === 0) return { boundary, repairs: [] }
  const mended = faults.every(({ code }) => code === 'self-intersection') ? mendBoundary(boundary) : null
  if (!mended || checkBoundary(mended.boundary).length > 0) throw badBoundary(boundary, faults)
  return mended
}

/** What is covered of a boundary that somebody drew. */
export const measureDrawnJob = job('rail/measure-drawn', ({ boundary, stations, radiusMetres }: Drawn) => {
  const sound = demandSound(boundary)
  return { ...coverArea(sound.boundary, stations, radiusMetres), repairs: [...sound.repairs] }
})
