import { z } from 'zod'
import { everybody } from '../http/endpoint.ts'

/** The worst first; what is read is answered in all but the last. */
export const healthStates = ['damaged', 'read-only', 'disk-full', 'ok'] as const

export const getHealth = everybody.get('/api/health', {
  summary: 'Whether the server and its database answer, and whether what is written is kept',
  reply: z.object({
    status: z
      .enum(healthStates)
      .describe(
        'disk-full, read-only: what is read is answered, what is written is refused; damaged: restore a backup',
      ),
    version: z.string(),
    database: z.object({ ok: z.boolean(), walBytes: z.int() }),
    disk: z.object({ ok: z.boolean() }),
    backup: z.object({ lastAt: z.string().nullable().describe('UTC instant of the last backup; null: never') }),
  }),
})
