import type { RowOf, TableKind } from './kinds.ts'

/** What tells one row of a table from another; a second import finds the row by it. Named alike in rows and columns. */
export const keyFields: {
  readonly [K in TableKind]: readonly (keyof RowOf<K> & string)[]
} = {
  units: ['code'],
  areas: ['code'],
  clusters: ['code'],
  projects: ['code'],
  plans: ['projectCode', 'year'],
  reports: ['projectCode', 'month'],
  'bond-batches': ['code'],
  'bond-allocations': ['batchCode', 'projectCode'],
  'bond-spending': ['batchCode', 'projectCode', 'month'],
  'bond-requests': ['year', 'projectCode'],
  'bond-locations': ['projectCode'],
  'rail-lines': ['code'],
  'rail-stations': ['code'],
  'rail-stops': ['lineCode', 'sequence'],
  'rail-exits': ['stationCode', 'name'],
  'population-points': ['code'],
  'floor-space-points': ['code'],
  'annual-scores': ['year', 'areaCode'],
}

/** Codes hold no line break, so parts cannot run into each other. */
export const joinKey = (parts: readonly unknown[]): string => parts.join('\n')

/** The natural key of a row. */
export function keyOf<K extends TableKind>(kind: K, row: RowOf<K>): string {
  const fields: readonly (keyof RowOf<K>)[] = keyFields[kind]
  return joinKey(fields.map((field) => row[field]))
}
