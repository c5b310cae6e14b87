import { areaCategories } from '@pianqu/shared/areas/area.schema.ts'
import { z } from 'zod'

/** By what the list of areas can be ordered; `-` in front turns the order round. */
export const areaOrders = ['name', 'rate', 'behind', 'light', 'reported', 'projects'] as const
export type AreaOrder = (typeof areaOrders)[number]

/** The view of the list of areas that its address remembers. */
export const areasSearch = z.object({
  category: z
    .enum(['all', ...areaCategories])
    .default('all')
    .catch('all'),
  sort: z
    .enum(areaOrders.flatMap((order) => [order, `-${order}` as const]))
    .optional()
    .catch(undefined),
  q: z.coerce.string().trim().max(60).default('').catch(''),
})
export type AreasSearch = z.output<typeof areasSearch>

/** The view of one area that its address remembers. */
export const areaSearch = z.object({
  trend: z.enum(['chart', 'table']).default('chart').catch('chart'),
})
