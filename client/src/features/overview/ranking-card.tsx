import { areaCategories, areaCategoryNames } from '@pianqu/shared/areas/area.schema.ts'
import type { Overview } from '@pianqu/shared/boards/overview.contract.ts'
import { addMonths, monthNumber } from '@pianqu/shared/time/month.ts'
import { Link } from '@tanstack/react-router'
import { paths } from '../../navigation/paths.ts'
import { usePageSearch } from '../../navigation/search.ts'
import { Card } from '../../ui/card.tsx'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { overviewSearch } from './overview.search.ts'
import { type PeerGroup, rankPeers } from './peer-ranking.ts'
import styles from './ranking.module.css'
import { RankingTable } from './ranking-table.tsx'

const groups: readonly { value: PeerGroup; label: string }[] = [
  { value: 'all', label: '全部' },
  ...areaCategories.map((category) => ({ value: category, label: areaCategoryNames[category] })),
]

/** Who leads and who lags among peers; nobody, while too little of the month has been accepted. */
export function RankingCard({ overview }: { readonly overview: Overview }) {
  const [{ group, light }, change] = usePageSearch(overviewSearch)
  const { areas, completeness, isRanked, month } = overview
  if (!isRanked) {
    return (
      <Card title="投资进度排名">
        <EmptyNotice title={`暂不排名（${completeness.accepted}/${completeness.owed}）`}>
          已审的月报达到应报的八成后开始排名。
        </EmptyNotice>
      </Card>
    )
  }
  return (
    <Card
      title="投资进度排名"
      aside={
        <>
          {`按较序时排 · 升降与${monthNumber(addMonths(month, -1))}月比`}
          <Link {...paths.ranking({ group })}>考核排名</Link>
        </>
      }
    >
      <Tabs label="排名范围" tabs={groups} value={group} onChange={(next) => change({ group: next })}>
        <RankingTable
          rows={rankPeers(areas, group).filter(({ area }) => light === undefined || area.light === light)}
        />
        <Unranked areas={areas.filter((area) => group === 'all' || area.category === group)} />
      </Tabs>
    </Card>
  )
}

function Unranked({ areas }: Pick<Overview, 'areas'>) {
  const names = areas.filter((area) => area.place === null).map((area) => area.name)
  if (names.length === 0) return null
  return <p className={styles['unranked']}>未报，不参与排名：{names.join('、')}</p>
}
