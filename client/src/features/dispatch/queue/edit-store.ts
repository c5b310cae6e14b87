import { contentFields } from '@pianqu/shared/months/report-content.schema.ts'
import { z } from 'zod'
import type { Cells } from './pending-cells.ts'

const value = z.union([z.string(), z.number(), z.boolean(), z.null()])
const storedSchema = z.record(
  z.string(),
  z.object({
    projectCode: z.string(),
    field: z.enum([...contentFields, 'isUnchanged']),
    bases: z.array(value).min(1),
    mine: value,
  }),
)

const nameOf = (userId: string, reportId: string): string => `pianqu.edits.${userId}.${reportId}`

/** What this person typed into this report on this device and the server does not have yet. */
export function readEdits(userId: string, reportId: string): Cells {
  try {
    return storedSchema.parse(JSON.parse(localStorage.getItem(nameOf(userId, reportId)) ?? '{}'))
  } catch {
    return {}
  }
}

/** Keeps the edits on this device; false where the browser does not allow it. */
export function writeEdits(userId: string, reportId: string, cells: Cells): boolean {
  const name = nameOf(userId, reportId)
  try {
    if (Object.keys(cells).length === 0) localStorage.removeItem(name)
    else localStorage.setItem(name, JSON.stringify(cells))
    return true
  } catch {
    return false
  }
}
