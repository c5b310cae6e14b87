import { z } from 'zod'
import { endpoint } from '../http/endpoint.ts'

export const getHealth = endpoint({
  method: 'GET',
  path: '/api/health',
  summary: 'Whether the server and its database answer',
  access: 'public',
  reply: z.object({
    status: z.literal('ok'),
    version: z.string(),
    database: z.object({ ok: z.boolean(), walBytes: z.int() }),
  }),
})
