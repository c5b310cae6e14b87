import type { Ranking, RankingRow } from '@pianqu/shared/rankings/ranking.contract.ts'
import { placeText } from '@pianqu/shared/snapshots/restated.ts'
import { rankChangeText } from '../../../parts/rank-change.tsx'
import type { CopyColumn } from '../../../ui/table/copy-table.ts'
import { intervalText, memberWord, withoutPlace } from '../ranking-words.ts'

const listName = ({ rule }: Ranking, { list }: RankingRow): string | null => list && rule.listNames[list]

/** The places as a spreadsheet takes them, the points of each part in a column of their own. */
export function copyColumns(ranking: Ranking): CopyColumn<RankingRow>[] {
  const { rule, group } = ranking
  const parts = rule.parts.map(
    ({ code, name }): CopyColumn<RankingRow> => ({
      header: `${name}(得分)`,
      value: (row) => row.parts.find((part) => part.code === code)?.points ?? null,
    }),
  )
  return [
    { header: '名次', value: (row) => (row.place === null ? withoutPlace(row) : placeText(row)) },
    {
      header: '变化',
      value: ({ place, move, isNew }) => (place === null ? null : isNew ? '新进' : rankChangeText(move)),
    },
    { header: '编码', value: ({ code }) => code },
    { header: memberWord(group), value: ({ name }) => name },
    { header: '得分', value: ({ score }) => score },
    { header: '等次', value: ({ tier }) => tier },
    ...(group === 'departments' ? [] : parts),
    { header: '与上一名差', value: ({ gapToPrevious }) => gapToPrevious },
    { header: `名次区间(权重±${rule.jitterPercent}%)`, value: ({ interval }) => interval && intervalText(interval) },
    { header: '名单', value: (row) => listName(ranking, row) },
  ]
}
