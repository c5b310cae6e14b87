import { z } from 'zod'
import { openTo } from '../http/endpoint.ts'

const upkeepSchema = z.object({
  lastAt: z.string().nullable().describe('UTC instant, as the trail has it; null: never'),
  fault: z.string().nullable().describe('What is wrong with that, to be read by an administrator; null: nothing'),
})

export const getUpkeep = openTo('accounts:read').get('/api/upkeep', {
  summary: 'When the data were last backed up, and when a backup was last tried out (restore --drill)',
  reply: z.object({ backup: upkeepSchema, drill: upkeepSchema }),
})
