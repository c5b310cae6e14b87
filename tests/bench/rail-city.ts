import type { Boundary, Position } from '@pianqu/shared/geometry/boundary.schema.ts'
import { localPlane, type Point } from '@pianqu/shared/geometry/projection.ts'
import type { Day } from '@pianqu/shared/time/day.ts'

/** The same numbers on every machine: mulberry32, each from 0 to just under 1. */
function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const next = numbersFrom(20_231)
const between = (least: number, most: number): number => least + (most - least) * next()
const list = <Row>(count: number, rowOf: (at: number) => Row): Row[] =>
  Array.from({ length: count }, (_, at) => rowOf(at))

const plane = localPlane([104.06, 30.66])
const centreOfArea = (at: number): Point => ({ x: ((at % 6) - 2.5) * 6000, y: (Math.floor(at / 6) - 1.5) * 6000 })

/** A ragged outline like that of a boundary along streets and rivers: simple, because each direction is met once. */
function outline({ x, y }: Point, radius: number, vertices: number): Position[] {
  const waves = list(8, (at) => ({ height: between(0, 0.35) / (at + 1), count: at + 2, start: between(0, 6.28) }))
  const ring = list(vertices, (at) => {
    const angle = (2 * Math.PI * at) / vertices
    const wave = waves.reduce((sum, { height, count, start }) => sum + height * Math.sin(count * angle + start), 1)
    const spoke = Math.max(0.2, wave + between(-0.01, 0.01)) * radius
    return plane.inverse({ x: x + spoke * Math.cos(angle), y: y + spoke * Math.sin(angle) })
  })
  return [...ring, ...ring.slice(0, 1)]
}

/** 400 to 2,000 vertices; every fourth area has a hole, every sixth a second part. */
function boundaryOf(at: number): Boundary {
  const [centre, vertices] = [centreOfArea(at), 400 + Math.round((1600 * at) / 23)]
  const outer = outline(centre, between(1500, 2700), vertices)
  const hole = at % 4 === 0 ? [outline(centre, 250, 40)] : []
  const second = at % 6 === 0 ? [[outline({ x: centre.x + 3000, y: centre.y + 3000 }, 300, 60)]] : []
  return { type: 'MultiPolygon', coordinates: [[outer, ...hole], ...second] }
}

/** A line of 25 stations, 900 to 1,500 m apart, that crosses the middle of the city in its own direction. */
function lineOf(at: number): { place: Point; along: number }[] {
  const [angle, aside] = [(Math.PI * at) / 16 + between(-0.05, 0.05), between(-4000, 4000)]
  return list(25, (along) => {
    const [forth, sideways] = [(along - 12) * between(1150, 1250), aside + 500 * Math.sin(along / 3 + at)]
    return {
      place: {
        x: forth * Math.cos(angle) - sideways * Math.sin(angle),
        y: forth * Math.sin(angle) + sideways * Math.cos(angle),
      },
      along,
    }
  })
}

export interface CityStation {
  readonly longitude: number
  readonly latitude: number
  readonly openedOn: Day
  readonly forecastOpening: null
  readonly closedOn: Day | null
  readonly hasExit: true
}

const dayIn = (year: number, month: number): Day => `${year}-${String(month).padStart(2, '0')}-28` as Day

/** Two lines open a year, each in three parts, but four of them whole on one day, as happens before an end of year. */
function openingOf(line: number, along: number): Day {
  if (line >= 8 && line < 12) return dayIn(2020, 12)
  return dayIn(2010 + Math.floor(line / 2), 1 + (line % 2) * 6 + 2 * Math.floor(along / 9))
}

/** A station in twenty comes three years later, alone; one in forty closes. */
const stationsOfLine = (line: number): CityStation[] =>
  lineOf(line).map(({ place, along }) => {
    const [longitude, latitude] = plane.inverse(place)
    const number = line * 25 + along
    const openedOn = number % 20 === 7 ? dayIn(2013 + Math.floor(line / 2), 1 + (number % 12)) : openingOf(line, along)
    const closedOn = number % 40 === 11 ? dayIn(2024, 1 + (along % 12)) : null
    return { longitude, latitude, openedOn, forecastOpening: null, closedOn, hasExit: true }
  })

/** 24 areas on a grid of 6 km and 400 stations of 16 lines: the size the product is asked to be quick at. */
export const cityBoundaries: readonly Boundary[] = list(24, boundaryOf)
export const cityStations: readonly CityStation[] = list(16, stationsOfLine).flat()
export const cityPlane = plane
