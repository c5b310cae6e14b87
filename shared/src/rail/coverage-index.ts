import type { Point } from '../geometry/projection.ts'
import { coveredOf, type PreparedArea } from './coverage.ts'
import { nearArea } from './near-area.ts'
import { type CoverageIndex, type Ground, type Placed, reachIndex } from './reach-index.ts'

function groundOf(area: PreparedArea, radiusMetres: number): Ground<Point> {
  const isNear = nearArea(area, radiusMetres)
  return {
    size: Math.round(area.areaSquareMetres),
    reachOf(placed) {
      if (!isNear(placed)) return null
      const centre = area.plane.forward([placed.longitude, placed.latitude])
      return Math.round(coveredOf(area, [centre], radiusMetres)) > 0 ? centre : null
    },
    coveredBy: (centres) => Math.round(coveredOf(area, centres, radiusMetres)),
  }
}

/** How much ground of areas lies within the radius (metres) of open stations, in whole square metres. */
export function coverageIndex(
  areas: readonly PreparedArea[],
  stations: readonly Placed[],
  radiusMetres: number,
): CoverageIndex {
  return reachIndex(
    areas.map((area) => groundOf(area, radiusMetres)),
    stations,
  )
}
