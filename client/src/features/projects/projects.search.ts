import { lightSchema } from '@pianqu/shared/lights/light.schema.ts'
import { projectStages } from '@pianqu/shared/projects/project-stage.ts'
import { z } from 'zod'
import { filtersOf } from '../../navigation/filters.ts'
import { listSearchShape } from '../../parts/list/list-search.ts'

const code = z.coerce.string().max(40).optional().catch(undefined)

/** The view of the list of projects that its address remembers; what is not there filters nothing. */
export const projectsSearch = z.object({
  area: code,
  cluster: code,
  district: code,
  stage: z.enum(projectStages).optional().catch(undefined),
  light: lightSchema.optional().catch(undefined),
  /** Of the key areas alone, or of none of them. */
  listed: z.enum(['yes', 'no']).optional().catch(undefined),
  q: z.coerce.string().trim().max(100).optional().catch(undefined),
  /** What is furthest behind comes first. */
  sort: z
    .string()
    .regex(/^-?(name|planYuan|ytdYuan|behindPoints)$/)
    .default('-behindPoints')
    .catch('-behindPoints'),
  ...listSearchShape,
  page: z.coerce.number().int().min(1).default(1).catch(1),
})
export type ProjectsSearch = z.output<typeof projectsSearch>

/** The parts of the address that leave projects out. */
export const projectFilters = filtersOf({
  q: '搜索',
  area: '片区',
  cluster: '集群',
  district: '责任区县',
  stage: '阶段',
  light: '灯号',
  listed: '范围',
})
