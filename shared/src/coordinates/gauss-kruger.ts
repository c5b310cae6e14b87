/** One Gauss-Krüger zone of CGCS2000. */
export interface GaussZone {
  /** Its EPSG number. */
  readonly code: number
  /** Degrees of longitude. */
  readonly width: 3 | 6
  /** The number that eastings begin with; `null` where they go without. */
  readonly zone: number | null
  readonly meridian: number
  readonly falseEasting: number
}

const million = 1_000_000

/** So many zones from an EPSG number on; `first` is the number of the westernmost, `null` for eastings without it. */
function zonesFrom(code: number, count: number, width: 3 | 6, first: number | null): GaussZone[] {
  return Array.from({ length: count }, (_, step): GaussZone => {
    const zone = first === null ? null : first + step
    const falseEasting = 500_000 + (zone ?? 0) * million
    return { code: code + step, width, zone, meridian: 75 + width * step, falseEasting }
  })
}

/** Every zone of CGCS2000: the 3-degree ones first, because surveys for building use those. */
export const gaussZones: readonly GaussZone[] = [
  ...zonesFrom(4513, 21, 3, 25),
  ...zonesFrom(4534, 21, 3, null),
  ...zonesFrom(4491, 11, 6, 13),
  ...zonesFrom(4502, 11, 6, null),
]

const byCode = new Map(gaussZones.map((zone) => [zone.code, zone]))

export const gaussZone = (code: number): GaussZone | undefined => byCode.get(code)

/** As offices name it: CGCS2000 3度带第35带（EPSG:4523）, or by its central meridian where eastings carry no number. */
export function zoneName({ code, width, zone, meridian }: GaussZone): string {
  const which = zone === null ? `中央经线${meridian}°` : `第${zone}带`
  return `CGCS2000 ${width}度带${which}（EPSG:${code}）`
}
