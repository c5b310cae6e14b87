import { areaPlans } from '../land/area-table.ts'
import { areaGrounds, plotOn, plotOutside } from '../land/boundaries.ts'
import { cityClusters } from '../land/clusters.ts'
import { districtSeats } from '../land/district-seats.ts'
import { placeNames } from '../land/place-names.ts'
import type { Point } from '../land/plane.ts'
import { type Theme, themeNamed } from '../land/themes.ts'
import { randomOf } from '../random.ts'
import { districtCodeAt } from './october.ts'
import { projectNamer } from './project-names.ts'

/** Where a project belongs and what it is called, before anything is known of its money and dates. */
export interface Setting {
  readonly areaIndex: number | null
  readonly clusterCode: string | null
  readonly districtCode: string
  readonly theme: Theme
  readonly name: string
  readonly at: Point
}

const placesPerArea = 8
const projectsOutside = 120

/** The main district of an area has most of its projects. */
function districtOf(districts: readonly string[], position: number): string {
  const share = position < 0.65 ? 0 : Math.floor(((position - 0.65) / 0.35) * districts.length)
  return districts[share] ?? districts[0] ?? districtCodeAt(0)
}

/** Settings of all projects: cluster by cluster, then those outside the key areas district by district. */
export function drawSettings(): Setting[] {
  const random = randomOf('settings')
  const nameProject = projectNamer(random)
  const places = placeNames()
  const grounds = areaGrounds()

  const inClusters = cityClusters().flatMap(({ cluster, theme }): Setting[] => {
    const areaIndex = grounds.findIndex(({ code }) => code === cluster.areaCode)
    const ground = grounds[areaIndex]
    const plan = areaPlans[areaIndex]
    if (!ground || !plan) throw new RangeError(`No ground for ${cluster.code}`)
    const own = [plan.short, ...places.slice(areaIndex * placesPerArea, (areaIndex + 1) * placesPerArea)]
    return Array.from({ length: random.int(6, 10) }, () => ({
      areaIndex,
      clusterCode: cluster.code,
      districtCode: districtOf(plan.districts, random.next()),
      theme,
      name: nameProject(theme, own),
      at: plotOn(ground, random),
    }))
  })

  const theme = themeNamed('全市')
  const outside = Array.from({ length: projectsOutside }, (_, index): Setting => {
    const seatIndex = index % districtSeats.length
    const seat = districtSeats[seatIndex]
    if (!seat) throw new RangeError('No district to build in')
    return {
      areaIndex: null,
      clusterCode: null,
      districtCode: districtCodeAt(seatIndex),
      theme,
      name: nameProject(theme, [seat.short]),
      at: plotOutside(grounds, seat.at, random),
    }
  })
  return [...inClusters, ...outside]
}
