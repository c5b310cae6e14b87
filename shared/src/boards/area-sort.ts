/** By what the list of areas can be ordered; `-` in front turns the order round. */
export const areaOrders = ['name', 'rate', 'behind', 'light', 'reported', 'projects'] as const
export type AreaOrder = (typeof areaOrders)[number]
export type AreaSort = AreaOrder | `-${AreaOrder}`
export const areaSorts: readonly AreaSort[] = areaOrders.flatMap((order) => [order, `-${order}` as const])
