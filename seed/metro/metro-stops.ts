import { distance, type Point } from '../land/plane.ts'
import type { Random } from '../random.ts'
import { crossingsOf, lengthOf, pointAlong } from './metro-route.ts'
import { lineCodeAt, linePlans } from './metro-table.ts'

/** A place where trains stop, with how far along each of its lines it lies. */
export interface Stop {
  readonly at: Point
  readonly kmByLine: Map<string, number>
}

/** Closer than this two stops would be one station. */
const nearestKm = 0.72

const paths = linePlans.map(({ path }, index) => ({ code: lineCodeAt(index), path }))

interface Meeting {
  readonly at: Point
  readonly lines: readonly (readonly [lineCode: string, km: number])[]
}

/** Where any two lines cross. */
function meetings(): Meeting[] {
  return paths.flatMap((one, index) =>
    paths.slice(index + 1).flatMap((other) =>
      crossingsOf(one.path, other.path).map(({ at, kmOnOne, kmOnOther }): Meeting => {
        const lines = [[one.code, kmOnOne] as const, [other.code, kmOnOther] as const]
        return { at, lines }
      }),
    ),
  )
}

/** Crossings close to each other are one station of all their lines. */
function interchanges(): Stop[] {
  const stops: Stop[] = []
  for (const { at, lines } of meetings()) {
    let stop = stops.find((candidate) => distance(candidate.at, at) < nearestKm)
    if (!stop) {
      stop = { at, kmByLine: new Map() }
      stops.push(stop)
    }
    for (const [code, km] of lines) if (!stop.kmByLine.has(code)) stop.kmByLine.set(code, km)
  }
  return stops
}

/** Stations lie closer in the middle of the city than outside. */
const spacingAt = (place: Point): number => (distance(place, [0, 0]) < 11 ? 1.72 : 1.9)

/** Kilometres along a line at which it stops besides its interchanges, evenly between them. */
function plainStops(path: readonly Point[], fixed: readonly number[]): number[] {
  const length = lengthOf(path)
  const marks = [0, ...fixed.filter((km) => km > nearestKm && km < length - nearestKm), length]
  const inner = marks.slice(1).flatMap((end, index) => {
    const start = marks[index] ?? 0
    const count = Math.round((end - start) / spacingAt(pointAlong(path, (start + end) / 2)))
    return Array.from({ length: Math.max(0, count - 1) }, (_, step) => start + ((end - start) * (step + 1)) / count)
  })
  return [0, ...inner, length]
}

/** All stops of the network: first the interchanges, then the others line by line. */
export function networkStops(random: Random): Stop[] {
  const stops = interchanges()
  for (const { code, path } of paths) {
    const fixed = stops.flatMap(({ kmByLine }) => kmByLine.get(code) ?? []).sort((a, b) => a - b)
    for (const km of plainStops(path, fixed)) {
      const [x, y] = pointAlong(path, km)
      const at: Point = [x + random.between(-0.06, 0.06), y + random.between(-0.06, 0.06)]
      if (stops.some((stop) => distance(stop.at, at) < nearestKm)) continue
      stops.push({ at, kmByLine: new Map([[code, km]]) })
    }
  }
  return stops
}
