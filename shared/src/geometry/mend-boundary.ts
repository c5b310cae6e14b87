import type { Boundary, Position } from './boundary.schema.ts'
import { partsOf, type RawRing, ringName } from './boundary-parts.ts'
import { doubledArea } from './doubled-area.ts'
import { liesIn, splitTouching } from './split-touching.ts'

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
  /** The loops that the ring comes to, closed and wound: those that enclose, and those that are left out. */
  readonly shells: Position[][]
  readonly holes: Position[][]
  readonly done: string[]
}

/** The ring in the direction that its place asks for, still beginning with the point that the file begins it with. */
function wound(open: readonly Position[], isForward: boolean): Position[] {
  const [start, ...rest] = open
  if (!start) return [...open]
  return isForward ? [...open, start] : [start, ...rest.toReversed(), start]
}

const outer = (loop: readonly Position[]): Position[] => wound(loop, doubledArea(loop) > 0)
const inner = (loop: readonly Position[]): Position[] => wound(loop, doubledArea(loop) <= 0)

const written = ([x, y]: Position): string => `(${Number(x.toFixed(6))}, ${Number(y.toFixed(6))})`

function splitText(places: readonly Position[], loops: number): string {
  const where = places.slice(0, 3).map(written).join('、')
  return `在 ${where}${places.length > 3 ? ` 等 ${places.length} 处` : ''}与自身相接，已从相接处分为 ${loops} 个环`
}

function mendRing(raw: RawRing, isOuter: boolean, isWindingFree: boolean): MendedRing {
  const positions = raw.map(([longitude = Number.NaN, latitude = Number.NaN]): Position => [longitude, latitude])
  const [first] = positions
  const last = positions.at(-1)
  const asOne = (ring: Position[]) => (isOuter ? { shells: [ring], holes: [] } : { shells: [], holes: [ring] })
  if (!first || !last) return { ...asOne(positions), done: [] }
  const isClosed = positions.length > 1 && isSame(first, last)
  const open = isClosed ? positions.slice(0, -1) : positions
  const distinct = withoutRepeats(open)
  const smooth = withoutSpikes(distinct)
  const isForward = doubledArea(smooth) > 0 === isOuter
  const split = splitTouching(smooth)
  const [encloses, leavesOut] = [split?.inside ?? [], split?.outside ?? []]
  const steps: readonly (readonly [boolean, string])[] = [
    [!isClosed, '没有闭合，已把首点补作末点'],
    [distinct.length < open.length, `有 ${open.length - distinct.length} 个连续重复的点，已去掉`],
    [smooth.length < distinct.length, `有原路折返的尖刺，已去掉 ${distinct.length - smooth.length} 个点`],
    [split !== null, splitText(split?.places ?? [], encloses.length + leavesOut.length)],
    [!isForward && !isWindingFree, `方向相反，已改为${isOuter ? '逆时针' : '顺时针'}`],
  ]
  const done = steps.flatMap(([isDone, said]) => (isDone ? [said] : []))
  if (!split) return { ...asOne(wound(smooth, isForward)), done }
  const [shells, holes] = isOuter ? [encloses, leavesOut] : [leavesOut, encloses]
  return { shells: shells.map(outer), holes: holes.map(inner), done }
}

/** Each hole in the smallest shell around it; one that lies in none goes to the first, for the check to judge. */
function partsFrom(shells: readonly Position[][], holes: readonly Position[][]): Position[][][] {
  const [only, ...others] = shells
  if (!only) return [[...holes]]
  const parts = shells.map((shell) => [shell])
  if (others.length === 0) return [[only, ...holes]]
  const size = (ring: readonly Position[]): number => Math.abs(doubledArea(ring))
  const bySize = parts.toSorted(([a = []], [b = []]) => size(a) - size(b))
  for (const hole of holes) {
    const around = bySize.find(([shell = []]) => liesIn(hole.slice(1), shell.slice(1))) ?? parts[0]
    around?.push(hole)
  }
  return parts
}

/**
 * Closes rings, drops heights, repeated points and spikes without area, splits rings that touch themselves where they do, and
 * winds rings as RFC 7946 has them. What cannot be mended without guessing is left for `checkBoundary`. To be used on positions
 * as the file has them: to be converted moves what is straight and what is one place. Formats that wind rings in their own
 * way get no word about that.
 */
export function mendBoundary(boundary: Boundary, isWindingFree = false): MendedBoundary {
  const raw = partsOf(boundary)
  const repairs: string[] = []
  const parts = raw.flatMap((rings, part) => {
    const mended = rings.map((positions, index) => {
      const ring = mendRing(positions, index === 0, isWindingFree)
      if (ring.done.length > 0) repairs.push(`${ringName(raw.length, part, index)}${ring.done.join('，')}`)
      return ring
    })
    return partsFrom(
      mended.flatMap(({ shells }) => shells),
      mended.flatMap(({ holes }) => holes),
    )
  })
  return {
    boundary:
      boundary.type === 'Polygon' && parts.length <= 1
        ? { type: 'Polygon', coordinates: parts[0] ?? [] }
        : { type: 'MultiPolygon', coordinates: parts },
    repairs,
  }
}
