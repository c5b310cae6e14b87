import type { Ranking } from '@pianqu/shared/rankings/ranking.contract.ts'
import { rankingColumns } from '@pianqu/shared/rankings/ranking-columns.ts'
import { intervalSentence, weightsText } from '@pianqu/shared/rankings/ranking-words.ts'
import { useNavigate } from '@tanstack/react-router'
import { useFigureView } from '../../../navigation/search.ts'
import { ListTools } from '../../../parts/list/list-tools.tsx'
import { copyColumnsOf } from '../../../parts/list/screen-columns.tsx'
import { useMay } from '../../../session/actor.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { useIsPhone } from '../../../ui/media.ts'
import styles from '../ranking.module.css'
import { rankingWorkbook } from '../ranking.queries.ts'
import type { ChangeRanking, RankingSearch } from '../ranking.search.ts'
import { toggledLines } from './lines.ts'
import { PlacesCards } from './places-cards.tsx'
import { PlacesTable } from './places-table.tsx'
import { PartLegend } from './points-bar.tsx'

interface PlacesCardProps {
  readonly ranking: Ranking
  readonly search: RankingSearch
  readonly lines: readonly string[]
  readonly change: ChangeRanking
  readonly isUpdating: boolean
}

/** The places, and under them all that is needed to count them again. */
export function PlacesCard({ ranking, search, lines, change, isUpdating }: PlacesCardProps) {
  const navigate = useNavigate()
  const isPhone = useIsPhone()
  const view = useFigureView()
  const columns = rankingColumns(ranking)
  const List = isPhone ? PlacesCards : PlacesTable
  return (
    <Card
      title={`${ranking.groupName}名次`}
      aside={
        <>
          <span>点名称看为什么</span>
          <ListTools
            list="rankings"
            columns={columns}
            chosen={search.columns}
            onColumns={(next) => change({ columns: next })}
            workbook={rankingWorkbook({ ...view, group: search.group, by: search.by }, search.columns)}
            copy={{ columns: copyColumnsOf(columns, search.columns), rows: ranking.rows }}
          />
        </>
      }
      isUpdating={isUpdating}
    >
      <PartLegend ranking={ranking} />
      <List
        ranking={ranking}
        columns={search.columns}
        lines={lines}
        onLine={(code) => change({ lines: toggledLines(lines, code) })}
        onWhy={(code) =>
          void navigate({
            to: '.',
            search: (old: Record<string, unknown>) => ({ ...old, why: code }),
            resetScroll: false,
          })
        }
      />
      <Footnotes ranking={ranking} />
    </Card>
  )
}

function Footnotes({ ranking }: { readonly ranking: Ranking }) {
  const { rule, leftOut, group } = ranking
  const isChecking = useMay()('rules:read')
  if (group === 'departments') return null
  return (
    <Stack as="ul" gap={4} className={styles['notes']} aria-label="排名说明">
      <li>
        权重按「{rule.name}」：{weightsText(ranking)}；得分保留{rule.decimals}位小数，同分并列。
      </li>
      {leftOut.map((sentence) => (
        <li key={sentence}>{sentence}。</li>
      ))}
      <li>{intervalSentence(ranking, isChecking)}</li>
    </Stack>
  )
}
