import { z } from 'zod'
import { get } from '../http/endpoint.ts'
import { pageOf } from '../http/page.ts'
import { unitSchema, unitTypes } from './unit.schema.ts'

export const listUnits = get('/api/units', {
  summary: 'Districts, departments, companies and task forces',
  access: 'signed-in',
  query: z.object({ type: z.enum(unitTypes).optional() }),
  reply: pageOf(unitSchema),
})
