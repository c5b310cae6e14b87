import { z } from 'zod'
import { endpoint } from '../http/endpoint.ts'

/** `import.progress`, sent only to the person who imports. */
export const importProgressSchema = z.object({
  progress: z.string().describe('The word the importer chose'),
  stage: z.enum(['reading', 'writing', 'done', 'failed']),
  rows: z.int().nullable(),
})
export type ImportProgress = z.infer<typeof importProgressSchema>

export const streamEvents = endpoint({
  method: 'GET',
  path: '/api/events',
  summary: 'Server-sent events: import.progress',
  access: 'signed-in',
  file: 'text/event-stream',
  reply: z.any(),
})
