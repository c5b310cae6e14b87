import { z } from 'zod'

/** What `GET /api/events` sends; `import.progress` only to the person who imports. */
export const importProgressSchema = z.object({
  progress: z.string().describe('The word the importer chose'),
  stage: z.enum(['reading', 'writing', 'done', 'failed']),
  rows: z.int().nullable(),
})
export type ImportProgress = z.infer<typeof importProgressSchema>
