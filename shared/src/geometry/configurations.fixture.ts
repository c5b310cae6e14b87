import type { Disc } from './disc.ts'
import type { PlanarPart } from './planar-area.ts'
import type { Point } from './projection.ts'
import type { Ring } from './ring.ts'
import { moved } from './shapes.fixture.ts'

export interface Configuration {
  readonly parts: readonly PlanarPart[]
  readonly discs: readonly Disc[]
}

/** A source of numbers from 0 to just under 1, the same for a seed on every machine: mulberry32. */
export function numbersFrom(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A simple, mostly concave ring around a point: one spoke in each of so many directions, drawn either way round. */
function star(next: () => number, centre: Point, [least, most]: readonly [number, number], fewest = 3): Ring {
  const count = fewest + Math.floor(next() * 22)
  const jitter = count > 3 ? 0.9 : 0
  const ring = Array.from({ length: count }, (_, index) => {
    const angle = (2 * Math.PI * (index + jitter * next())) / count
    const spoke = least + (most - least) * next()
    return moved({ x: spoke * Math.cos(angle), y: spoke * Math.sin(angle) }, centre.x, centre.y)
  })
  return next() < 0.5 ? ring : ring.toReversed()
}

/** A ring whose sides run along the axes, on a grid of 200 m, so that circles touch them and pass through corners. */
function steps(next: () => number, { x, y }: Point): Ring {
  const tops = Array.from({ length: 2 + Math.floor(next() * 5) }, () => 200 * (1 + Math.floor(next() * 10)))
  const width = 400
  const roof = tops.flatMap((top, index) => [
    { x: x + index * width, y: y + top },
    { x: x + (index + 1) * width, y: y + top },
  ])
  return [{ x, y: y - 800 }, ...roof, { x: x + tops.length * width, y: y - 800 }]
}

const origin = { x: 0, y: 0 }

/** How many directions keep an outline clear of a hole: with fewer an edge may pass near its middle. */
const roomForHoles = 9

/** One part, one with holes, or several side by side. */
function partsFrom(next: () => number): PlanarPart[] {
  const kind = next()
  if (kind < 0.4) return [[star(next, origin, [150, 3000])]]
  if (kind < 0.55) return [[steps(next, { x: -1200, y: -800 })]]
  if (kind < 0.75) {
    const holes = [-400, 400].filter(() => next() < 0.7).map((x) => star(next, { x, y: 0 }, [50, 350]))
    return [[star(next, origin, [1700, 3200], roomForHoles), ...holes]]
  }
  return [-2200, 0, 2200]
    .filter((x) => x === 0 || next() < 0.7)
    .map((x) => [
      star(next, { x, y: 300 * next() }, [500, 1000], roomForHoles),
      ...(next() < 0.5 ? [star(next, { x, y: 150 }, [20, 90])] : []),
    ])
}

const pick = <Item>(next: () => number, items: readonly Item[]): Item | undefined =>
  items[Math.floor(next() * items.length)]

const radiusFrom = (next: () => number): number => pick(next, [800, 800, 800, 500, 1200, 30 + 2000 * next()]) ?? 800
const tinyFrom = (next: () => number): number => pick(next, [0, 0, 1e-12, -1e-12, 1e-9, -1e-9, 1e-6, -1e-6, 1e-3]) ?? 0

/** A disc anywhere, on a grid, through a vertex, or the same as another, touching it, or nearly so. */
function discFrom(next: () => number, parts: readonly PlanarPart[], before: readonly Disc[]): Disc {
  const [kind, angle, radius] = [next(), 2 * Math.PI * next(), radiusFrom(next)]
  const other = pick(next, before)
  const towards = (from: Point, distance: number): Disc => ({
    x: from.x + distance * Math.cos(angle),
    y: from.y + distance * Math.sin(angle),
    radius,
  })
  const vertex = pick(next, parts.flat(2))
  if (kind < 0.08 && vertex) return towards(vertex, radius + tinyFrom(next))
  if (kind < 0.16 && other) return towards(other, other.radius + radius + tinyFrom(next))
  if (kind < 0.24 && other) return towards(other, Math.abs(other.radius - radius) + tinyFrom(next))
  if (kind < 0.32 && other) return { ...other, x: other.x + tinyFrom(next), y: other.y + tinyFrom(next) }
  if (kind < 0.4) return { x: 400 * Math.round(8 * next() - 4), y: 400 * Math.round(8 * next() - 4), radius: 800 }
  return { x: 7000 * (next() - 0.5), y: 7000 * (next() - 0.5), radius }
}

/** An area and 1 to 12 discs, the same ones for the same seed. */
export function configurationOf(seed: number): Configuration {
  const next = numbersFrom(seed)
  const parts = partsFrom(next)
  const discs: Disc[] = []
  for (let count = 1 + Math.floor(next() * 12); count > 0; count -= 1) discs.push(discFrom(next, parts, discs))
  return { parts, discs }
}
