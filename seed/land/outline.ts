import type { Random } from '../random.ts'
import { between, distance, type Point } from './plane.ts'

export interface Site {
  readonly at: Point
  readonly radiusKm: number
}

/** Neighbours keep this much between them, so that rounding never makes them touch. */
const gapKm = 0.08

/** How far one may go from a site in a direction before the land is nearer to a rival (weighted by size). */
function reach(site: Site, rival: Site, angle: number): number {
  const apart = distance(site.at, rival.at)
  const toBorder = (apart ** 2 + site.radiusKm ** 2 - rival.radiusKm ** 2) / (2 * apart) - gapKm
  const bearing = Math.atan2(rival.at[1] - site.at[1], rival.at[0] - site.at[0])
  const along = Math.cos(angle - bearing)
  return along > 0 ? toBorder / along : Number.POSITIVE_INFINITY
}

/** A few waves around the circle: smooth bays and headlands, never a loop. */
function waves(random: Random): (angle: number) => number {
  const parts = [2, 3, 4, 5, 7, 11].map((count) => ({
    count,
    height: random.between(0.3, 1) * (0.22 / count ** 0.75),
    turn: random.between(0, 2 * Math.PI),
  }))
  return (angle) => parts.reduce((sum, { count, height, turn }) => sum + height * Math.cos(count * angle + turn), 1)
}

/**
 * An irregular outline around a site, open and anticlockwise. Seen from the site every direction is crossed once, and
 * all corners lie on the site's side of straight borders with its rivals: outlines neither cross themselves nor overlap.
 */
export function outlineAround(site: Site, rivals: readonly Site[], random: Random): Point[] {
  const corners = random.int(44, 96)
  const wave = waves(random)
  return Array.from({ length: corners }, (_, index): Point => {
    const angle = ((index + random.between(-0.3, 0.3)) / corners) * 2 * Math.PI
    const free = Math.min(...rivals.map((rival) => reach(site, rival, angle)))
    const far = Math.min(site.radiusKm * wave(angle) * random.between(0.985, 1.015), free)
    return [site.at[0] + far * Math.cos(angle), site.at[1] + far * Math.sin(angle)]
  })
}

/** A place inside an outline, spread evenly over it but off its edge. */
export function placeInside(site: Site, outline: readonly Point[], random: Random): Point {
  const index = random.int(0, outline.length - 1)
  const corner = outline[index] ?? site.at
  const nextCorner = outline[(index + 1) % outline.length] ?? site.at
  return between(site.at, between(corner, nextCorner, random.next()), 0.93 * Math.sqrt(random.next()))
}
