import { z } from 'zod'
import { get } from '../http/endpoint.ts'

export const getHealth = get('/api/health', {
  summary: 'Whether the server and its database answer',
  access: 'public',
  reply: z.object({
    status: z.literal('ok'),
    version: z.string(),
    database: z.object({ ok: z.boolean(), walBytes: z.int() }),
  }),
})
