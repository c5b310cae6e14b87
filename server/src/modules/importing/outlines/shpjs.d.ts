/** The two readers that are used of it; its own type package describes an older form. */
declare module 'shpjs' {
  /** One geometry a record, `null` where it is a null shape; coordinates as they are in the file. */
  export function parseShp(shp: Uint8Array): ({ type: string; coordinates: unknown } | null)[]
  /** One object a record, deleted ones included; the encoding is a label of TextDecoder. */
  export function parseDbf(dbf: Uint8Array, encoding?: string): Record<string, unknown>[]
}
