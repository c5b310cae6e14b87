import { areaCategories } from '@pianqu/shared/areas/area.schema.ts'
import { z } from 'zod'

/** The views of the overview that its address remembers. */
export const overviewSearch = z.object({
  group: z
    .enum(['all', ...areaCategories])
    .default('all')
    .catch('all'),
  lights: z.enum(['map', 'table']).default('map').catch('map'),
})
