import { between, distance, type Point } from '../land/plane.ts'

export const lengthOf = (path: readonly Point[]): number =>
  path.reduce((sum, point, index) => sum + distance(path[index - 1] ?? point, point), 0)

interface Leg {
  readonly from: Point
  readonly to: Point
  /** Kilometres of the path before it. */
  readonly startsAt: number
}

function legsOf(path: readonly Point[]): Leg[] {
  let startsAt = 0
  return path.slice(1).map((to, index) => {
    const from = path[index] ?? to
    const leg = { from, to, startsAt }
    startsAt += distance(from, to)
    return leg
  })
}

/** The point so many kilometres along a path. */
export function pointAlong(path: readonly Point[], km: number): Point {
  const leg = legsOf(path).findLast(({ startsAt }) => startsAt <= km)
  if (!leg) throw new RangeError('A path has at least one leg')
  return between(leg.from, leg.to, Math.min(1, (km - leg.startsAt) / distance(leg.from, leg.to)))
}

interface Crossing {
  readonly at: Point
  /** Kilometres along the one path and along the other. */
  readonly kmOnOne: number
  readonly kmOnOther: number
}

function cross(one: Leg, other: Leg): Crossing | null {
  const [ax, ay] = [one.to[0] - one.from[0], one.to[1] - one.from[1]]
  const [bx, by] = [other.to[0] - other.from[0], other.to[1] - other.from[1]]
  const [dx, dy] = [other.from[0] - one.from[0], other.from[1] - one.from[1]]
  const turn = ax * by - ay * bx
  if (turn === 0) return null
  const onOne = (dx * by - dy * bx) / turn
  const onOther = (dx * ay - dy * ax) / turn
  if (Math.min(onOne, onOther) < 0 || Math.max(onOne, onOther) > 1) return null
  return {
    at: between(one.from, one.to, onOne),
    kmOnOne: one.startsAt + onOne * Math.hypot(ax, ay),
    kmOnOther: other.startsAt + onOther * Math.hypot(bx, by),
  }
}

/** Where two paths cross. */
export function crossingsOf(one: readonly Point[], other: readonly Point[]): Crossing[] {
  const legs = legsOf(other)
  return legsOf(one).flatMap((leg) => legs.map((otherLeg) => cross(leg, otherLeg)).filter((found) => found !== null))
}
