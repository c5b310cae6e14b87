import { z } from 'zod'
import { openTo, type ReplyOf } from '../http/endpoint.ts'
import { idParams } from '../http/params.ts'
import { signed } from '../http/signed.ts'
import { minutesSchema } from './minutes.schema.ts'

export const getMinutes = openTo('meetings:read').get('/api/meetings/:id/minutes', {
  summary:
    'The minutes as data: items reached and not, directives; every edition stays, the newest without saying which; a draft while the meeting goes on',
  params: idParams,
  query: z.object({ edition: z.coerce.number().int().min(1).max(10_000).optional() }),
  reply: z.object({
    edition: z.int().nullable().describe('null: not closed yet, this is what they would say now'),
    editions: z.array(z.object({ edition: z.int(), reason: z.string().nullable(), ...signed })),
    minutes: minutesSchema,
  }),
})
export type MinutesReply = ReplyOf<typeof getMinutes>
