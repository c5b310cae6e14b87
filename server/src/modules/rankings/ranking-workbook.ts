import type { Actor } from '@pianqu/shared/access/access.ts'
import { namedRows } from '@pianqu/shared/http/workbook-query.ts'
import { listWorkbook } from '@pianqu/shared/lists/list-workbook.ts'
import type { Ranking } from '@pianqu/shared/rankings/ranking.contract.ts'
import { rankingColumns } from '@pianqu/shared/rankings/ranking-columns.ts'
import { weightsText } from '@pianqu/shared/rankings/ranking-words.ts'
import { aboutList } from '../lists/about-list.facts.ts'

interface Asked {
  readonly columns?: string | undefined
  readonly codes?: string | undefined
  readonly actor: Pick<Actor, 'name'>
  readonly now: Date
}

/** The places as a workbook, with what they rest on. */
export function rankingWorkbook(ranking: Ranking, { columns: chosen, codes, actor, now }: Asked) {
  const { label, groupName, group, snapshot, isFrozen, isPublished } = ranking
  const rows = namedRows(ranking.rows, codes, ({ code }) => code)
  const standing = isFrozen ? `快照 ${snapshot}` : isPublished ? '已发布，按现在的数据' : '暂定'
  const name = `${groupName}名次`
  const about = aboutList({ name, of: [label, standing], found: rows.length, actor, now })
  return {
    ...listWorkbook({
      name,
      about: group === 'departments' ? about : [...about, `权重：${weightsText(ranking)}`],
      columns: rankingColumns(ranking),
      chosen,
      rows,
    }),
    fileName: `${name}-${label}.xlsx`,
  }
}
