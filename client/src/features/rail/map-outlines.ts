import type { ChartOutlines } from '../../ui/chart.tsx'

type Point = [number, number]
type Ring = Point[]

/** Whether a point lies inside a ring, by counting the edges that a ray from it crosses. */
function isInside([x, y]: Point, ring: Ring): boolean {
  let inside = false
  for (const [place, [ax, ay]] of ring.entries()) {
    const [bx, by] = ring.at(place - 1) ?? [ax, ay]
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
  }
  return inside
}

const signedArea = (ring: Ring): number =>
  ring.reduce((sum, [x, y], place) => {
    const [px, py] = ring.at(place - 1) ?? [x, y]
    return sum + px * y - x * py
  }, 0)

/** Outer rings turn left and holes turn right, so that a filled outline leaves its holes open. */
const turned = (ring: Ring, isHole: boolean): Ring => (signedArea(ring) > 0 === isHole ? ring.toReversed() : ring)

/** Rings as polygons: a ring inside an odd number of others is a hole of the one that holds it. */
export function polygonsOf(rings: readonly Ring[]): Ring[][] {
  const isHole = (ring: Ring) => {
    const [corner] = ring
    return corner !== undefined && rings.filter((other) => other !== ring && isInside(corner, other)).length % 2 === 1
  }
  const holes = rings.filter(isHole)
  return rings
    .filter((ring) => !holes.includes(ring))
    .map((outer) => [
      turned(outer, false),
      ...holes.filter(([corner]) => corner !== undefined && isInside(corner, outer)).map((hole) => turned(hole, true)),
    ])
}

/** The map under which areas are drawn; each is called by its code, which names share with nobody. */
export const outlinesName = 'rail-areas'

export function outlinesOf(
  areas: readonly { readonly code: string; readonly rings: readonly Ring[] }[],
): ChartOutlines {
  return {
    name: outlinesName,
    type: 'FeatureCollection',
    features: areas.map(({ code, rings }) => ({
      type: 'Feature',
      properties: { name: code },
      geometry: { type: 'MultiPolygon', coordinates: polygonsOf(rings) },
    })),
  }
}

/** The plane that holds every outline and so much around it: left top and right bottom. */
export function boundsOf(areas: readonly { readonly rings: readonly Ring[] }[], margin: number): [Point, Point] {
  const points = areas.flatMap(({ rings }) => rings.flat())
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const [x, y] of points) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    bottom = Math.min(bottom, y)
    top = Math.max(top, y)
  }
  return [
    [left - margin, top + margin],
    [right + margin, bottom - margin],
  ]
}
