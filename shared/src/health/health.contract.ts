import { z } from 'zod'
import { everybody } from '../http/endpoint.ts'

export const getHealth = everybody.get('/api/health', {
  summary: 'Whether the server and its database answer',
  reply: z.object({
    status: z.enum(['ok', 'disk-full']).describe('disk-full: what is read is answered, what is written is refused'),
    version: z.string(),
    database: z.object({ ok: z.boolean(), walBytes: z.int() }),
    disk: z.object({ ok: z.boolean() }),
  }),
})
