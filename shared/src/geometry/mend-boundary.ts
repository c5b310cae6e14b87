import type { Boundary, Position } from './boundary.schema.ts'
import { partsOf, type RawRing, ringName } from './boundary-parts.ts'
import { doubledArea } from './doubled-area.ts'

/** A boundary as it may be measured, and what was done to it, one clause for each ring that was touched. */
export interface MendedBoundary {
  readonly boundary: Boundary
  readonly repairs: readonly string[]
}

/** The sine of the angle below which an edge runs back over the one before it: a millimetre in a kilometre. */
const straightBack = 1e-6

const isSame = (a: Position, b: Position): boolean => a[0] === b[0] && a[1] === b[1]

/** Whether the outline runs out to the tip and straight back. */
function isSpike(before: Position, tip: Position, after: Position): boolean {
  const [outX, outY, backX, backY] = [tip[0] - before[0], tip[1] - before[1], after[0] - tip[0], after[1] - tip[1]]
  const lengths = Math.hypot(outX, outY) * Math.hypot(backX, backY)
  return outX * backX + outY * backY < 0 && Math.abs(outX * backY - outY * backX) <= straightBack * lengths
}

/** The open ring without points written twice in a row; its last ones may repeat the first. */
function withoutRepeats(open: readonly Position[]): Position[] {
  const kept: Position[] = []
  for (const position of open) {
    const before = kept.at(-1)
    if (!before || !isSame(before, position)) kept.push(position)
  }
  const [first] = kept
  const last = kept.at(-1)
  return first && last && kept.length > 1 && isSame(first, last) ? kept.slice(0, -1) : kept
}

/** The open ring without the tips of spikes; taking one away may leave a repeat or a shorter spike. */
function withoutSpikes(open: readonly Position[]): Position[] {
  let ring = [...open]
  for (;;) {
    const tip = ring.length > 3 ? ring.findIndex((here, at) => isTip(ring, here, at)) : -1
    if (tip < 0) return ring
    ring = withoutRepeats(ring.toSpliced(tip, 1))
  }
}

function isTip(ring: readonly Position[], here: Position, at: number): boolean {
  const before = ring.at(at - 1)
  const after = ring.at((at + 1) % ring.length)
  return before !== undefined && after !== undefined && isSpike(before, here, after)
}

interface MendedRing {
  readonly ring: Position[]
  readonly done: string[]
}

/** The ring in the direction that its place asks for, still beginning with the point that the file begins it with. */
function wound(open: Position[], isForward: boolean): Position[] {
  const [start, ...rest] = open
  if (!start) return open
  return isForward ? [...open, start] : [start, ...rest.toReversed(), start]
}

function mendRing(raw: RawRing, isOuter: boolean, isWindingFree: boolean): MendedRing {
  const positions = raw.map(([longitude = Number.NaN, latitude = Number.NaN]): Position => [longitude, latitude])
  const [first] = positions
  const last = positions.at(-1)
  if (!first || !last) return { ring: positions, done: [] }
  const isClosed = positions.length > 1 && isSame(first, last)
  const open = isClosed ? positions.slice(0, -1) : positions
  const distinct = withoutRepeats(open)
  const smooth = withoutSpikes(distinct)
  const isForward = doubledArea(smooth) > 0 === isOuter
  const steps: readonly (readonly [boolean, string])[] = [
    [!isClosed, '没有闭合，已把首点补作末点'],
    [distinct.length < open.length, `有 ${open.length - distinct.length} 个连续重复的点，已去掉`],
    [smooth.length < distinct.length, `有原路折返的尖刺，已去掉 ${distinct.length - smooth.length} 个点`],
    [!isForward && !isWindingFree, `方向相反，已改为${isOuter ? '逆时针' : '顺时针'}`],
  ]
  return { ring: wound(smooth, isForward), done: steps.flatMap(([isDone, said]) => (isDone ? [said] : [])) }
}

/**
 * Closes rings, drops heights, repeated points and spikes without area, and winds rings as RFC 7946 has them. What cannot be
 * mended without guessing is left for `checkBoundary`. Formats that wind rings in their own way get no word about that.
 */
export function mendBoundary(boundary: Boundary, isWindingFree = false): MendedBoundary {
  const raw = partsOf(boundary)
  const repairs: string[] = []
  const parts = raw.map((rings, part) =>
    rings.map((positions, index) => {
      const { ring, done } = mendRing(positions, index === 0, isWindingFree)
      if (done.length > 0) repairs.push(`${ringName(raw.length, part, index)}${done.join('，')}`)
      return ring
    }),
  )
  return {
    boundary:
      boundary.type === 'Polygon'
        ? { type: 'Polygon', coordinates: parts[0] ?? [] }
        : { type: 'MultiPolygon', coordinates: parts },
    repairs,
  }
}
