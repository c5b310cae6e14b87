import type { Boundary, Position } from '@pianqu/shared/geometry/boundary.schema.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { type Random, randomOf } from '../random.ts'
import { areaCodeAt, areaPlans } from './area-table.ts'
import { outlineAround, placeInside, type Site } from './outline.ts'
import { between, distance, type Point, positionOf } from './plane.ts'

/** The lake that 鹿栖湖未来城 surrounds and does not contain. */
const lakes: Record<string, Site> = { 鹿栖湖未来城: { at: [16.3, -6], radiusKm: 0.95 } }

/** The detached part of 柳浦水乡新城, an old river port. */
const exclaves: Record<string, Site> = { 柳浦水乡新城: { at: [-39.5, 23.2], radiusKm: 1.7 } }

interface Ground {
  readonly code: string
  readonly site: Site
  readonly outline: readonly Point[]
  readonly lake: Site | null
  readonly boundary: Boundary
}

const closed = (points: readonly Point[]): Position[] => [...points, ...points.slice(0, 1)].map(positionOf)

/** The ground each area stands on; later themes of the city place projects on it. */
export function areaGrounds(): Ground[] {
  const random = randomOf('outlines')
  const sites: Site[] = [...areaPlans, ...Object.values(exclaves)]
  const outlineOf = (site: Site) =>
    outlineAround(
      site,
      sites.filter((other) => other !== site),
      random,
    )
  return areaPlans.map((plan, index) => {
    const outline = outlineOf(plan)
    const lake = lakes[plan.name] ?? null
    const exclave = exclaves[plan.name]
    const rings = [closed(outline)]
    if (lake) rings.push(closed(outlineAround(lake, [], random).toReversed()))
    const boundary: Boundary = exclave
      ? { type: 'MultiPolygon', coordinates: [rings, [closed(outlineOf(exclave))]] }
      : { type: 'Polygon', coordinates: rings }
    return { code: areaCodeAt(index), site: plan, outline, lake, boundary }
  })
}

/** Areas that were drawn wider, with the day from which they are what they are now. */
const widened: Record<string, Day> = { A01: '2025-07-01', A04: '2024-03-01' }

/** What the widened areas were before: a little less all around, so that they met no neighbour then either. */
export function earlierOutlines(): { readonly code: string; readonly boundary: Boundary; readonly until: Day }[] {
  return areaGrounds().flatMap(({ code, site, outline }) => {
    const until = widened[code]
    if (!until) return []
    const ring = closed(outline.map((corner) => between(site.at, corner, 0.94)))
    return [{ code, until, boundary: { type: 'Polygon' as const, coordinates: [ring] } }]
  })
}

/** A building plot of the area: inside its outline and not in its lake. */
export function plotOn({ site, outline, lake }: Ground, random: Random): Point {
  for (;;) {
    const place = placeInside(site, outline, random)
    if (!lake || distance(place, lake.at) > lake.radiusKm * 1.4) return place
  }
}

/** Land outside every area, around a town hall. */
export function plotOutside(grounds: readonly Ground[], around: Point, random: Random): Point {
  for (let spreadKm = 2.5; ; spreadKm += 0.2) {
    const place: Point = [around[0] + random.normal() * spreadKm, around[1] + random.normal() * spreadKm]
    if (grounds.every(({ site }) => distance(place, site.at) > site.radiusKm * 1.4)) return place
  }
}
