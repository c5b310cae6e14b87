import { z } from 'zod'

/** How every list is asked for: pages count from 1. */
export const pageQueryShape = {
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(50),
  sort: z
    .string()
    .regex(/^-?[a-zA-Z]+$/)
    .optional()
    .describe('A field, or -field for descending'),
  q: z.string().trim().max(100).optional().describe('Free text'),
}

/** How every list is answered: one page of rows, and how many there are in all. */
export function pageOf<Row extends z.ZodType>(row: Row) {
  return z.object({ rows: z.array(row), total: z.int() })
}

/** A list that fits on one page. */
export const inFull = <Row>(rows: Row[]) => ({ rows, total: rows.length })

/** The rows of one page, counted from 1. */
export function pageRows<Row>(rows: readonly Row[], page: number, pageSize: number): Row[] {
  return rows.slice((page - 1) * pageSize, page * pageSize)
}

/** Rows in the order `sort` asks for; a missing value goes last either way. Unknown fields leave the order alone. */
export function sortRows<Row>(rows: readonly Row[], sort: string | undefined): Row[] {
  if (!sort) return [...rows]
  const falling = sort.startsWith('-')
  const field = (falling ? sort.slice(1) : sort) as keyof Row
  return [...rows].sort((a, b) => compareValues(a[field], b[field], falling ? -1 : 1))
}

function compareValues(a: unknown, b: unknown, direction: 1 | -1): number {
  const missing = Number(a === null || a === undefined) - Number(b === null || b === undefined)
  if (missing !== 0) return missing
  if (typeof a === 'number' && typeof b === 'number') return (a - b) * direction
  return String(a).localeCompare(String(b), 'zh') * direction
}
