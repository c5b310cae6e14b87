import type { Boundary, Position } from './boundary.schema.ts'
import type { RawRing } from './boundary-parts.ts'
import { doubledArea } from './doubled-area.ts'

interface Loop {
  readonly raw: RawRing
  readonly positions: readonly Position[]
  readonly doubled: number
}

function isInside([x, y]: Position, ring: readonly Position[]): boolean {
  let inside = false
  let before = ring.at(-1)
  for (const here of ring) {
    if (before && here[1] > y !== before[1] > y) {
      const longitude = here[0] + ((y - here[1]) / (before[1] - here[1])) * (before[0] - here[0])
      if (x < longitude) inside = !inside
    }
    before = here
  }
  return inside
}

/** Whether most of a loop lies in the other; one vertex may stand on its edge. */
const lies = (loop: Loop, around: Loop): boolean =>
  loop !== around &&
  loop.positions.filter((position) => isInside(position, around.positions)).length * 2 > loop.positions.length

const size = ({ doubled }: Loop): number => Math.abs(doubled)

/** Outer loops and holes: outer ones run clockwise, unless the whole shape is wound the other way round. */
function sorted(loops: readonly Loop[]): { outers: readonly Loop[]; holes: readonly Loop[] } {
  const clockwise = loops.filter(({ doubled }) => doubled < 0)
  const counter = loops.filter(({ doubled }) => doubled >= 0)
  if (clockwise.length === 0) return { outers: counter, holes: [] }
  const areHoles = counter.every((loop) => clockwise.some((outer) => lies(loop, outer)))
  const isReversed = clockwise.every((loop) => counter.some((outer) => lies(loop, outer)))
  return !areHoles && isReversed ? { outers: counter, holes: clockwise } : { outers: clockwise, holes: counter }
}

/**
 * The loose rings of a Shapefile record as a boundary, each hole in the smallest outer ring around it. A ring wound like a
 * hole that lies in none becomes a part of its own, for the check to judge: nothing is dropped.
 */
export function groupRings(rings: readonly RawRing[]): Boundary {
  const loops = rings.map((raw): Loop => {
    const positions = raw.map(([x = Number.NaN, y = Number.NaN]): Position => [x, y])
    return { raw, positions, doubled: doubledArea(positions) }
  })
  const { outers, holes } = sorted(loops)
  const parts = new Map(outers.map((outer) => [outer, [outer.raw]]))
  for (const hole of holes) {
    const [around] = outers.filter((outer) => lies(hole, outer)).sort((a, b) => size(a) - size(b))
    const part = around && parts.get(around)
    if (part) part.push(hole.raw)
    else parts.set(hole, [hole.raw])
  }
  const coordinates = [...parts.values()].map((part) => part.map((ring) => ring.map((position) => [...position])))
  const [only] = coordinates
  return coordinates.length === 1 && only
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates }
}
