import type { Day } from '@pianqu/shared/time/day.ts'
import type { ChartOutlines } from '../../../ui/chart/chart.tsx'

export type Point = [number, number]
/** A part of the plane, left top and right bottom. */
export type Bounds = [Point, Point]
export type Ring = Point[]

/** Whether a point lies inside a ring, by counting the edges that a ray from it crosses. */
export function isInside([x, y]: Point, ring: Ring): boolean {
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

interface Outlined {
  readonly code: string
  readonly outlines: readonly {
    readonly from: Day | null
    readonly until: Day | null
    readonly rings: readonly Ring[]
  }[]
}

/** The rings of an area that hold on a day; none where it has no outline then. */
export const ringsOn = ({ outlines }: Pick<Outlined, 'outlines'>, day: Day): readonly Ring[] =>
  outlines.find(({ from, until }) => (from === null || from <= day) && (until === null || day < until))?.rings ?? []

/** The day since which no outline has changed; `''` before the first change. */
const editionOf = (areas: readonly Outlined[], day: Day): string =>
  areas
    .flatMap(({ outlines }) => outlines.flatMap(({ from, until }) => [from, until]))
    .reduce<string>((last, on) => (on !== null && on <= day && on > last ? on : last), '')

/** The map under which the outlines of a day are drawn: another day with other outlines is another map. */
export const outlinesName = (areas: readonly Outlined[], day: Day): string => `rail-areas ${editionOf(areas, day)}`

/** The outlines that hold on a day; each area is called by its code, which names share with nobody. */
export function outlinesOf(areas: readonly Outlined[], day: Day): ChartOutlines {
  return {
    name: outlinesName(areas, day),
    type: 'FeatureCollection',
    features: areas.flatMap((area) => {
      const polygons = polygonsOf(ringsOn(area, day))
      if (polygons.length === 0) return []
      return {
        type: 'Feature' as const,
        properties: { name: area.code },
        geometry: { type: 'MultiPolygon' as const, coordinates: polygons },
      }
    }),
  }
}

/** The plane that holds every ring and so much around it: left top and right bottom. */
export function boundsOf(rings: readonly Ring[], margin: number): [Point, Point] {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const [x, y] of rings.flat()) {
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
