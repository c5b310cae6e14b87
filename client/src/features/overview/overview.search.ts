import { areaCategories } from '@pianqu/shared/areas/area.schema.ts'
import { lightSchema } from '@pianqu/shared/lights/light.schema.ts'
import { z } from 'zod'

/** The views of the overview that its address remembers. */
export const overviewSearch = z.object({
  group: z
    .enum(['all', ...areaCategories])
    .default('all')
    .catch('all'),
  /** Map, ranking and list show the areas of this light alone. */
  light: lightSchema.optional().catch(undefined),
  lights: z.enum(['map', 'table']).default('map').catch('map'),
})
