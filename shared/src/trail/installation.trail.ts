import { z } from 'zod'
import { joined, type TrailActions, type TrailSubjects, told } from './trail-action.ts'

export const installationActions = {
  'installation.demo': {
    name: '标记为演示数据',
    ...told(z.object({ cityName: z.string() }), ({ cityName }) => `演示城市：${cityName}`),
  },
  'installation.seal': {
    name: '升级后封存数据',
    ...told(z.object({ found: z.int(), faults: z.array(z.string()).max(200) }), ({ found, faults }) =>
      found === 0 ? '' : joined([`升级前有${found}处已被改动`, ...faults.slice(0, 3)]),
    ),
  },
} as const satisfies TrailActions

export const installationSubjects = { installation: '系统' } as const satisfies TrailSubjects
