import { areaCategories } from '@pianqu/shared/areas/area.schema.ts'
import { areaSorts } from '@pianqu/shared/boards/area-sort.ts'
import { lightSchema } from '@pianqu/shared/lights/light.schema.ts'
import { z } from 'zod'
import { listSearchShape } from '../../parts/list/list-search.ts'

/** The view of the list of areas that its address remembers. */
export const areasSearch = z.object({
  category: z
    .enum(['all', ...areaCategories])
    .default('all')
    .catch('all'),
  /** What needs care comes first. */
  sort: z.enum(areaSorts).default('-light').catch('-light'),
  light: lightSchema.optional().catch(undefined),
  columns: listSearchShape.columns,
  q: z.coerce.string().trim().max(60).default('').catch(''),
})
export type AreasSearch = z.output<typeof areasSearch>

/** The view of one area that its address remembers. */
export const areaSearch = z.object({
  trend: z.enum(['chart', 'table']).default('chart').catch('chart'),
})
