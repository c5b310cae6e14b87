import type { Actor } from '@pianqu/shared/access/access.ts'
import { filterLine } from '@pianqu/shared/http/workbook-query.ts'
import { instantInYear } from '@pianqu/shared/time/instant-text.ts'
import { type Month, monthText } from '@pianqu/shared/time/month.ts'

interface Taken {
  readonly name: string
  /** What it is of beside its name: a month, a group. */
  readonly of?: readonly (string | null | undefined | false)[]
  readonly filters?: Parameters<typeof filterLine>[0]
  readonly found: number
  readonly actor: Pick<Actor, 'name'>
  readonly now: Date
}

/** What stands over the table of a workbook: of what, what was left out, how many, taken by whom and when. */
export const aboutList = ({ name, of = [], filters = [], found, actor, now }: Taken): string[] => [
  [name, ...of].filter(Boolean).join('，'),
  ...filterLine(filters),
  `共 ${found} 行；${actor.name}于${instantInYear(now.toISOString())}导出`,
]

interface OfMonth {
  readonly month: Month
  readonly provisional: boolean
  readonly snapshot: string | undefined
}

/** Of what month figures are, and whether they can still change. */
export const monthLine = ({ month, provisional, snapshot }: OfMonth): string[] => [
  monthText(month),
  ...(snapshot ? [`快照 ${snapshot}`] : []),
  ...(provisional ? ['暂计'] : []),
]
