import { z } from 'zod'
import { joined, type TrailActions, type TrailSubjects, told } from './trail-action.ts'

/** Of a backup: where it lies, what it holds, and where the trail stood. */
const backedUp = z.object({ place: z.string(), files: z.int(), lines: z.int(), head: z.string(), manifest: z.string() })

export const installationActions = {
  'installation.demo': {
    name: '标记为演示数据',
    ...told(z.object({ cityName: z.string() }), ({ cityName }) => `演示城市：${cityName}`),
  },
  'installation.backup': {
    name: '备份',
    ...told(backedUp, ({ place, files, lines }) => `到 ${place}：操作记录 ${lines} 条，文件 ${files} 个`),
  },
  'installation.drill': {
    name: '恢复演练',
    ...told(backedUp, ({ place, files, lines }) => `用 ${place}：操作记录 ${lines} 条，文件 ${files} 个，核对无误`),
  },
  'installation.restore': {
    name: '从备份恢复',
    ...told(backedUp, ({ place, lines }) => `从 ${place}：恢复到操作记录第 ${lines} 条时`),
  },
  'installation.seal': {
    name: '升级后封存数据',
    ...told(z.object({ found: z.int(), faults: z.array(z.string()).max(200) }), ({ found, faults }) =>
      found === 0 ? '' : joined([`升级前有${found}处已被改动`, ...faults.slice(0, 3)]),
    ),
  },
} as const satisfies TrailActions

export const installationSubjects = { installation: '系统' } as const satisfies TrailSubjects
