import { z } from 'zod'
import { filtersOf } from '../../navigation/filters.ts'
import { listSearchShape } from '../../parts/list/list-search.ts'

const text = (most: number) => z.coerce.string().trim().max(most).optional().catch(undefined)
const day = z.iso.date().optional().catch(undefined)

/** The view of the trail that its address remembers. */
export const trailSearch = z.object({
  subject: text(200),
  action: text(60),
  actor: text(60),
  from: day,
  to: day,
  q: text(100),
  ...listSearchShape,
  group: z.enum(['action', 'none']).default('action').catch('action'),
  page: z.coerce.number().int().min(1).default(1).catch(1),
})
export type TrailSearch = z.output<typeof trailSearch>

export const trailFilters = filtersOf({
  subject: '对象',
  action: '操作',
  actor: '操作人',
  from: '起始日期',
  to: '截止日期',
  q: '搜索',
})
