import type { Ranking, RankingHistory } from '@pianqu/shared/rankings/ranking.contract.ts'
import { rankingSpanNames, rankingSpans } from '@pianqu/shared/rankings/ranking-groups.ts'
import { spanKey } from '@pianqu/shared/rankings/span.ts'
import { Link, useNavigate } from '@tanstack/react-router'
import { paths } from '../../navigation/paths.ts'
import { Dotted } from '../../ui/dotted.tsx'
import { ChoiceRow } from '../../ui/form/choice-row.tsx'
import { Select } from '../../ui/form/select.tsx'
import { Row } from '../../ui/layout/row.tsx'
import { Note } from '../../ui/words/note.tsx'
import styles from './ranking.module.css'
import type { ChangeRanking, RankingSearch } from './ranking.search.ts'

interface RankingToolsProps {
  readonly ranking: Ranking
  readonly periods: RankingHistory['periods']
  readonly search: RankingSearch
  readonly change: ChangeRanking
}

/** Over how long, of which period, and on what the places rest. */
export function RankingTools({ ranking, periods, search, change }: RankingToolsProps) {
  return (
    <Row gap={[8, 20]} align="end">
      <ChoiceRow
        label="排名周期"
        value={search.by}
        options={rankingSpans.map((value) => ({ value, label: rankingSpanNames[value] }))}
        onChange={(by) => change({ by, why: undefined })}
      />
      <PeriodSelect ranking={ranking} periods={periods} />
      <Note className={styles['basis']}>
        <Dotted
          parts={[
            ...basisOf(ranking),
            <Link key="rules" {...paths.rule('ranking', 'monthly-index')}>
              排名规则
            </Link>,
          ]}
        />
      </Note>
    </Row>
  )
}

function PeriodSelect({ ranking, periods }: Pick<RankingToolsProps, 'ranking' | 'periods'>) {
  const navigate = useNavigate()
  const { by, month, label } = ranking
  const value = spanKey(month, by)
  const known = periods.map((period) => ({ value: period.key, label: period.label })).reverse()
  const options = known.some((option) => option.value === value) ? known : [{ value, label }, ...known]
  const choose = (key: string) => {
    const chosen = periods.find((period) => period.key === key)
    if (!chosen) return
    void navigate({
      to: '.',
      search: (old: Record<string, unknown>) => ({ ...old, month: chosen.month, snapshot: undefined, why: undefined }),
      resetScroll: false,
    })
  }
  return <Select label="期间" value={value} options={options} onChange={choose} />
}

/** Whether the places are final, and what they are compared with. */
function basisOf({ isRanked, isFrozen, isPublished, snapshot, comparedWith, notice }: Ranking): (string | null)[] {
  if (!isRanked) return []
  const standing = isFrozen ? `按快照 ${snapshot}，发布后不再变` : isPublished ? '已发布，按现在的数据' : '暂定'
  return [standing, comparedWith && `升降与${comparedWith.label}比`, notice]
}
