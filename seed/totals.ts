import type { ProjectCategory } from '@pianqu/shared/projects/project.schema.ts'
import type { Random } from './random.ts'

export const yuanPerWan = 10_000
const yuanPerYi = 100_000_000

/** Half the projects of a kind cost more than this, in 亿元. */
const middles: Record<ProjectCategory | 'city', number> = {
  infrastructure: 2.4,
  'public-service': 2.2,
  industry: 4.3,
  platform: 3.1,
  city: 6.4,
}

/** Three significant figures, as cost estimates are written. */
function threeFigures(yuan: number): number {
  const step = Math.max(100 * yuanPerWan, 10 ** (Math.floor(Math.log10(yuan)) - 2))
  return Math.round(yuan / step) * step
}

/** Total investments spread log-normally between 3,000 万元 and 120 亿元. */
export function drawTotalYuan(random: Random, kind: ProjectCategory | 'city'): number {
  const yuan = middles[kind] * yuanPerYi * Math.exp(random.normal())
  return threeFigures(Math.min(120 * yuanPerYi, Math.max(3_000 * yuanPerWan, yuan)))
}
