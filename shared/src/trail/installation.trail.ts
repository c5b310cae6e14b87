import { z } from 'zod'
import { type TrailActions, type TrailSubjects, told } from './trail-action.ts'

export const installationActions = {
  'installation.demo': {
    name: '标记为演示数据',
    ...told(z.object({ cityName: z.string() }), ({ cityName }) => `演示城市：${cityName}`),
  },
} as const satisfies TrailActions

export const installationSubjects = { installation: '系统' } as const satisfies TrailSubjects
