import type { Position } from '../geometry/boundary.schema.ts'
import { localPlane } from '../geometry/projection.ts'
import { boundsOfChina, type DegreeBounds, isWithin } from './degree-bounds.ts'
import { type GaussZone, gaussZones, zoneName } from './gauss-kruger.ts'

/** Which zone a layer of plane coordinates seems to be in. */
export interface ZoneGuess {
  readonly zone: GaussZone
  /** Northing stands where easting belongs, as Chinese surveys write X for north. */
  readonly isSwapped: boolean
}

/** A layer is judged by as many of its positions. */
const looksAt = 200
const shareNeeded = 0.8
/** Zones are used some way beyond their edge, never as far as this. */
const widestEasting = 350_000

function fits(position: Position, zone: GaussZone, isSwapped: boolean, bounds: DegreeBounds): boolean {
  const [easting, northing] = isSwapped ? [position[1], position[0]] : position
  const east = easting - zone.falseEasting
  if (Math.abs(east) > widestEasting) return false
  const [longitude, latitude] = localPlane([zone.meridian, 0]).inverse({ x: east, y: northing })
  return isWithin(bounds, longitude, latitude)
}

/**
 * The zone in which plane positions, easting first, fall into the city; `null` where none does. Without the city's bounds
 * only eastings that carry their zone's number can tell.
 */
export function guessZone(positions: readonly Position[], bounds: DegreeBounds | null): ZoneGuess | null {
  const step = Math.max(1, Math.floor(positions.length / looksAt))
  const sample = positions.filter((_, index) => index % step === 0)
  const zones = bounds ? gaussZones : gaussZones.filter(({ zone }) => zone !== null)
  const within = bounds ?? boundsOfChina
  for (const isSwapped of [false, true]) {
    for (const zone of zones) {
      const count = sample.filter((position) => fits(position, zone, isSwapped, within)).length
      if (count > 0 && count >= shareNeeded * sample.length) return { zone, isSwapped }
    }
  }
  return null
}

/** 疑似 CGCS2000 3度带第35带（EPSG:4523），X、Y 颠倒 */
export const guessText = ({ zone, isSwapped }: ZoneGuess): string =>
  `疑似 ${zoneName(zone)}${isSwapped ? '，X、Y 颠倒' : ''}`

/** What to do about it. */
export const guessRemedy = ({ zone, isSwapped }: ZoneGuess): string =>
  isSwapped
    ? `请把 X（北）、Y（东）两个坐标对调为“东、北”的次序，坐标系选 EPSG:${zone.code} 后重新导入`
    : `请把坐标系改选为 EPSG:${zone.code} 后重新导入`
