import { z } from 'zod'
import { openTo } from '../http/endpoint.ts'
import { setupCodes, setupStates } from './setup.ts'

const setupStepSchema = z.object({
  code: z.enum(setupCodes),
  title: z.string(),
  note: z.string(),
  state: z.enum(setupStates).describe('The first that is needed and missing is next; optional ones can wait'),
  isMine: z.boolean().describe('The caller is who takes this step'),
  count: z.int().nullable().describe('null: not for the caller to know'),
  of: z.int().nullable(),
  unit: z.string(),
})
export type SetupStepShown = z.infer<typeof setupStepSchema>

export const getSetup = openTo('accounts:write', 'periods:write').get('/api/setup', {
  summary: 'What a new city still needs before its first overview, step by step',
  reply: z.object({ isDone: z.boolean(), steps: z.array(setupStepSchema) }),
})
