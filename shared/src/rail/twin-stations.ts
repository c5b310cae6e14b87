import { localPlane } from '../geometry/projection.ts'
import type { RailStation } from './rail.schema.ts'

type Placed = Pick<RailStation, 'code' | 'name' | 'longitude' | 'latitude'>

/** Nearer than this, two stations are one place under two codes. */
export const twinMetres = 50

/** Degrees that are surely further apart than that, anywhere in the country. */
const surelyApart = 0.002

/** Another station that may be the same place. */
export interface Twin<Station extends Placed = Placed> {
  readonly station: Station
  readonly isNamesake: boolean
  /** Whole metres in between. */
  readonly metres: number
}

function metresBetween(one: Placed, other: Placed): number {
  const { x, y } = localPlane([one.longitude, one.latitude]).forward([other.longitude, other.latitude])
  return Math.hypot(x, y)
}

const mayBeNear = (one: Placed, other: Placed): boolean =>
  Math.abs(one.longitude - other.longitude) < surelyApart && Math.abs(one.latitude - other.latitude) < surelyApart

/** The stations of another code that bear the name of this one or stand nearer than 50 m, nearest first (domain §8). */
export function twinsOf<Station extends Placed>(one: Placed, stations: readonly Station[]): Twin<Station>[] {
  return stations
    .flatMap((station) => {
      if (station.code === one.code) return []
      const isNamesake = station.name.trim() === one.name.trim()
      if (!isNamesake && !mayBeNear(one, station)) return []
      const metres = metresBetween(one, station)
      return isNamesake || metres < twinMetres ? [{ station, isNamesake, metres: Math.round(metres) }] : []
    })
    .sort((a, b) => a.metres - b.metres)
}
