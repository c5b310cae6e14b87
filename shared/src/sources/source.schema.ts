import { z } from 'zod'
import { signed } from '../http/signed.ts'

/** Where a stored value came from: the file, the place in it, the person and the time. */
export const sourceRefSchema = z.object({
  importId: z.string(),
  fileName: z.string(),
  sheet: z.string(),
  row: z.int(),
  cell: z.string().nullable().describe('Such as D15, where the column is known'),
  ...signed,
})
export type SourceRef = z.infer<typeof sourceRefSchema>
