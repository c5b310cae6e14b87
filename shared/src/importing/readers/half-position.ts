import type { RowNote } from '../../workbook/table.ts'

type Degrees = 'longitude' | 'latitude'

/** Refuses a row that has one of its two degrees alone; `message` is told which is missing. */
export function halfPosition(
  row: Readonly<Record<Degrees, number | null>>,
  message: (missing: Degrees) => string,
): RowNote<Degrees>[] {
  const { longitude, latitude } = row
  if ((longitude === null) === (latitude === null)) return []
  const missing = longitude === null ? 'longitude' : 'latitude'
  return [{ column: missing, code: 'row/half-a-position', message: message(missing) }]
}
