import { z } from 'zod'
import { joined, type TrailActions, type TrailSubjects, told } from '../trail/trail-action.ts'

const cluster = (code: string | null): string => (code === null ? '不在集群' : `集群${code}`)

const arrived = z.object({
  before: z.string().nullable(),
  clusterCode: z.string().nullable(),
  from: z.string(),
})

const moved = arrived.extend({
  reason: z.string(),
  documentNumber: z.string().nullable(),
})

/** What else is done to a project is done by an import, a report or a month. */
export const projectActions = {
  'project.move': {
    name: '调整项目集群',
    ...told(moved, ({ before, clusterCode, from, reason, documentNumber }) =>
      joined([`${cluster(before)} → ${cluster(clusterCode)}`, `${from}起`, documentNumber, reason]),
    ),
  },
  'project.arrive': {
    name: '集群调整到期生效',
    ...told(arrived, ({ before, clusterCode, from }) => `${cluster(before)} → ${cluster(clusterCode)}，${from}起`),
  },
} as const satisfies TrailActions

export const projectSubjects = { project: '项目' } as const satisfies TrailSubjects
