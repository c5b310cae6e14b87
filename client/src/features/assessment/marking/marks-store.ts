import { z } from 'zod'
import type { PendingMarks } from './pending-marks.ts'

const storedSchema = z.record(
  z.string(),
  z.object({
    targetCode: z.string(),
    criterionCode: z.string().nullable(),
    bases: z.array(z.string()).min(1),
    mine: z.string(),
  }),
)

const nameOf = (userId: string, year: number): string => `pianqu.marks.${userId}.${year}`

/** What was typed in this window and has not landed: marks are sealed, so they outlive a reload but not the window. */
export function readMarks(userId: string, year: number): PendingMarks {
  try {
    return storedSchema.parse(JSON.parse(sessionStorage.getItem(nameOf(userId, year)) ?? '{}'))
  } catch {
    return {}
  }
}

export function writeMarks(userId: string, year: number, marks: PendingMarks): void {
  try {
    if (Object.keys(marks).length === 0) sessionStorage.removeItem(nameOf(userId, year))
    else sessionStorage.setItem(nameOf(userId, year), JSON.stringify(marks))
  } catch {
    // Without storage the page alone holds them, and asks before it is closed.
  }
}
