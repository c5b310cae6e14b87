import { openTo } from '../http/endpoint.ts'
import { oc4idsPackageSchema } from './oc4ids.schema.ts'

export const getOc4ids = openTo('figures:read').get('/api/oc4ids', {
  summary: 'The projects of the newest snapshot, as published, as an OC4IDS 0.9 project package',
  reply: oc4idsPackageSchema,
})
