import { localPlane, type Point } from '../geometry/projection.ts'

/** A station as it is known by name, in WGS-84 degrees. */
export interface NamedPlace {
  readonly name: string
  readonly longitude: number
  readonly latitude: number
}

/** How a layer as a whole lies off the reference. */
export interface LayerShift {
  /** How many different names the layer has, and how many of them the reference knows. */
  readonly names: number
  readonly matched: number
  readonly metres: number
  /** Clockwise from north, 0 to 360: 135 is the south-east. */
  readonly bearingDegrees: number
  /** How far a place typically lies off that shift. */
  readonly spreadMetres: number
}

/** 春熙路 and 春熙路站, half-width or full-width, are one name. */
const keyOf = (name: string): string =>
  name
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replace(/(?<=.)站$/u, '')

const countNames = (places: readonly NamedPlace[]): number => new Set(places.map(({ name }) => keyOf(name))).size

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1)
  return middle.reduce((sum, value) => sum + value, 0) / middle.length
}

/** From the reference of the same name to the place, in metres; the nearest where several bear that name. */
function offsetOf(place: NamedPlace, namesakes: readonly NamedPlace[]): Point | null {
  const offsets = namesakes.map((known) =>
    localPlane([known.longitude, known.latitude]).forward([place.longitude, place.latitude]),
  )
  const [nearest] = offsets.toSorted((a, b) => Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y))
  return nearest ?? null
}

/**
 * The median offset of a layer from the reference, over the names both have; `null` where they share none. East and north
 * are taken apart, so scatter in all directions cancels and only a shift of the whole layer is left.
 */
export function measureShift(incoming: readonly NamedPlace[], reference: readonly NamedPlace[]): LayerShift | null {
  const known = new Map<string, NamedPlace[]>()
  for (const place of reference) known.set(keyOf(place.name), [...(known.get(keyOf(place.name)) ?? []), place])
  const matched = incoming.filter(({ name }) => known.has(keyOf(name)))
  const offsets = matched.flatMap((place) => offsetOf(place, known.get(keyOf(place.name)) ?? []) ?? [])
  if (offsets.length === 0) return null
  const east = median(offsets.map(({ x }) => x))
  const north = median(offsets.map(({ y }) => y))
  const bearing = (Math.atan2(east, north) * 180) / Math.PI
  return {
    names: countNames(incoming),
    matched: countNames(matched),
    metres: Math.hypot(east, north),
    bearingDegrees: (bearing + 360) % 360,
    spreadMetres: median(offsets.map(({ x, y }) => Math.hypot(x - east, y - north))),
  }
}
