import type { RailPoint } from '@pianqu/shared/rail/line-order.schema.ts'
import { areaGrounds, plotOn } from '../land/boundaries.ts'
import { type Point, positionOf } from '../land/plane.ts'
import { type Random, randomOf } from '../random.ts'
import { codedStops } from './metro.ts'

const pointCount = 1500

/** Within so many kilometres of a stop, most of it nearer. */
const stopSpreadKm = 0.75

/** Half of them around stops, where cities grow, and half anywhere in the areas. */
function places(random: Random): Point[] {
  const grounds = areaGrounds()
  const stops = codedStops()
  return Array.from({ length: pointCount }, (): Point => {
    if (random.chance(0.5)) return plotOn(random.pick(grounds), random)
    const [x, y] = random.pick(stops).stop.at
    return [x + random.normal() * stopSpreadKm, y + random.normal() * stopSpreadKm]
  })
}

function points(theme: string, prefix: string, weightOf: (random: Random) => number): RailPoint[] {
  const random = randomOf(theme)
  return places(random).map((place, index) => {
    const [longitude, latitude] = positionOf(place)
    return { code: `${prefix}${String(index + 1).padStart(4, '0')}`, longitude, latitude, weight: weightOf(random) }
  })
}

/** Made-up neighbourhoods of some hundred to some thousand people. */
export const populationPoints = (): RailPoint[] =>
  points('population', 'RK', (random) => random.int(180, 2400) + (random.chance(0.2) ? random.int(800, 3600) : 0))

/** Made-up blocks of buildings, in square metres of floor. */
export const floorSpacePoints = (): RailPoint[] => points('floor space', 'JM', (random) => 100 * random.int(24, 900))
