/** The named systems an import may be in; any other is an EPSG code. */
export const namedSystems = ['WGS84', 'CGCS2000', 'GCJ02', 'BD09'] as const

/** The coordinate system that an import says it is in. */
export type Crs =
  | { readonly system: (typeof namedSystems)[number] }
  | { readonly system: 'EPSG'; readonly code: number }

/**
 * The system named by `WGS84`, `CGCS2000`, `GCJ02`, `BD09` (any case, with or without a hyphen) or `EPSG:4545`; `null` for
 * anything else, because a system is never guessed.
 */
export function parseCrs(text: string): Crs | null {
  const upper = text.trim().toUpperCase()
  const digits = /^EPSG:(\d{4,6})$/.exec(upper)?.[1]
  if (digits !== undefined) return { system: 'EPSG', code: Number(digits) }
  const system = namedSystems.find((name) => name === upper.replace('-', ''))
  return system ? { system } : null
}
