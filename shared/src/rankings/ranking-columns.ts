import type { ListCell, ListColumn } from '../lists/list-column.ts'
import { placeText, restatedMark } from '../snapshots/restated.ts'
import type { Ranking, RankingRow } from './ranking.contract.ts'
import { intervalText, memberWord, pointsText, rankChangeText, scoreText, withoutPlace } from './ranking-words.ts'

const listName = ({ rule }: Pick<Ranking, 'rule'>, { list }: RankingRow): string => (list ? rule.listNames[list] : '')

/** The places, as a screen shows them and a workbook holds them; the points of each part in a column of their own. */
export function rankingColumns(ranking: Pick<Ranking, 'rule' | 'group'>): readonly ListColumn<RankingRow>[] {
  const { rule, group } = ranking
  const score = (row: RankingRow, value: number | null, without: string): ListCell =>
    value === null
      ? { missing: row.place === null ? withoutPlace(row) : without }
      : { value, text: scoreText(value, rule.decimals) }
  const parts = rule.parts.map(
    ({ code, name }): ListColumn<RankingRow> => ({
      key: `part-${code}`,
      header: `${name}(得分)`,
      align: 'end',
      isSpare: true,
      cell: (row) => score(row, row.parts.find((part) => part.code === code)?.points ?? null, '没有数据，未计'),
    }),
  )
  return [
    {
      key: 'place',
      header: '名次',
      width: 14,
      cell: (row) =>
        row.place === null
          ? withoutPlace(row)
          : `${placeText(row).replace('名', '')}${row.exempt ? '（免）' : ''}${row.published ? restatedMark : ''}`,
    },
    {
      key: 'move',
      header: '变化',
      cell: ({ place, move, isNew }) => (place === null ? '' : isNew ? '新进' : rankChangeText(move)),
    },
    {
      key: 'name',
      header: memberWord(group),
      width: 24,
      isFixed: true,
      before: [{ header: '编码', width: 10, cell: ({ code }) => code }],
      cell: ({ name }) => name,
    },
    { key: 'score', header: '得分', align: 'end', cell: (row) => score(row, row.score, '没有得分') },
    { key: 'tier', header: '等次', cell: (row) => row.tier ?? { missing: withoutPlace(row) } },
    { key: 'parts', header: '得分构成', width: 40, cell: (row) => pointsText(row, rule.decimals) },
    ...(group === 'departments' ? [] : parts),
    { key: 'gap', header: '与上一名差', align: 'end', cell: (row) => score(row, row.gapToPrevious, '没有更高的得分') },
    {
      key: 'interval',
      header: '名次区间',
      align: 'end',
      cell: (row) =>
        row.interval
          ? intervalText(row.interval)
          : { missing: row.place === null ? withoutPlace(row) : '没有可变动的权重' },
    },
    { key: 'list', header: '名单', isSpare: true, cell: (row) => listName(ranking, row) },
  ]
}
