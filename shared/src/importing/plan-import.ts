import type { ReadRow } from './read-table.ts'

/** One field that an import would change. */
export interface FieldChange {
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}

interface ChangedRow<Row> {
  readonly key: string
  readonly before: Row
  readonly after: Row
  readonly fields: readonly FieldChange[]
}

/** What writing the rows would do, before anything is written. */
interface ImportPlan<Row> {
  readonly added: readonly Row[]
  readonly changed: readonly ChangedRow<Row>[]
  readonly unchanged: readonly Row[]
}

type Incoming<Row> = Pick<ReadRow<Row>, 'row'> & Partial<Pick<ReadRow<Row>, 'absent'>>

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Fields are plain values, or arrays and records of them, such as a boundary. */
function isSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((part, index) => isSame(part, b[index]))
  }
  if (!isRecord(a) || !isRecord(b)) return Object.is(a, b)
  const names = Object.keys(a)
  return names.length === Object.keys(b).length && names.every((name) => isSame(a[name], b[name]))
}

/** A column the file does not have says nothing, so the field keeps what it was. */
export function mergedRow<Row extends object>(before: Row, { row, absent = [] }: Incoming<Row>): Row {
  const after = { ...row }
  for (const field of absent) after[field] = before[field]
  return after
}

function changesBetween<Row extends object>(before: Row, after: Row): FieldChange[] {
  const old = new Map<string, unknown>(Object.entries(before))
  return Object.entries(after).flatMap(([field, value]) =>
    isSame(old.get(field) ?? null, value ?? null) ? [] : [{ field, before: old.get(field) ?? null, after: value }],
  )
}

/** Whether two rows say the same; a field that one of them does not have is empty there. */
export const saysTheSame = <Row extends object>(a: Row, b: Row): boolean =>
  changesBetween(a, b).length === 0 && changesBetween(b, a).length === 0

/** Compares what was read with what is there: new rows, changed rows with their fields, and rows that say nothing new. */
export function planImport<Row extends object>(
  rows: readonly Incoming<Row>[],
  existing: ReadonlyMap<string, Row>,
  keyOf: (row: Row) => string,
): ImportPlan<Row> {
  const added: Row[] = []
  const changed: ChangedRow<Row>[] = []
  const unchanged: Row[] = []
  for (const incoming of rows) {
    const key = keyOf(incoming.row)
    const before = existing.get(key)
    if (!before) {
      added.push(incoming.row)
      continue
    }
    const after = mergedRow(before, incoming)
    const fields = changesBetween(before, after)
    if (fields.length > 0) changed.push({ key, before, after, fields })
    else unchanged.push(before)
  }
  return { added, changed, unchanged }
}
