import { z } from 'zod'
import { signedIn } from '../http/endpoint.ts'
import { pageOf } from '../http/page.ts'
import { unitSchema, unitTypes } from './unit.schema.ts'

export const listUnits = signedIn.get('/api/units', {
  summary: 'Districts, departments, companies and task forces',
  query: z.object({ type: z.enum(unitTypes).optional() }),
  reply: pageOf(unitSchema),
})
