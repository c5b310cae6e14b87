import type { Day } from '@pianqu/shared/time/day.ts'
import { useQuery } from '@tanstack/react-query'
import { usePageSearch } from '../../../navigation/search.ts'
import { Loaded } from '../../../parts/loaded.tsx'
import { Card } from '../../../ui/card.tsx'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { ChoiceRow } from '../../../ui/form/choice-row.tsx'
import { Columns } from '../../../ui/layout/columns.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { Note } from '../../../ui/words/note.tsx'
import styles from '../rail.module.css'
import { railGainsQuery } from '../rail.queries.ts'
import { railSearch } from '../rail.search.ts'
import type { RailGains, RailMap } from '../rail-data.ts'
import { useLookInto } from '../use-look-into.ts'
import { gainColumns } from './gain-columns.tsx'
import { bestSentence, citySentence, ranked } from './gains-words.ts'
import { NearestCard } from './nearest-card.tsx'

/** What each station that is not open yet would add. */
export function GainsPanel({ map, day }: { readonly map: RailMap; readonly day: Day }) {
  const [{ scope, basis, list }] = usePageSearch(railSearch)
  const query = useQuery(railGainsQuery(day, { scope, basis, list }))
  return (
    <Loaded what="新增站点的贡献" permission="figures:read" query={query} skeleton={<Skeleton height={36} count={8} />}>
      {(gains) => <Ranking gains={gains} map={map} isUpdating={query.isPlaceholderData} />}
    </Loaded>
  )
}

interface RankingProps {
  readonly gains: RailGains
  readonly map: RailMap
  readonly isUpdating: boolean
}

function Ranking({ gains, map, isUpdating }: RankingProps) {
  const [{ order }, change] = usePageSearch(railSearch)
  const { onArea, onStation } = useLookInto()
  const carrying = citySentence(gains)
  return (
    <Columns widths="minmax(0, 3fr) minmax(0, 2fr)" isLoose>
      <Card title={bestSentence(gains)} isUpdating={isUpdating}>
        <Stack gap={16}>
          {carrying && <strong>{carrying}</strong>}
          {gains.note && <Note kind="faint">{gains.note}</Note>}
          <ChoiceRow
            label="排列方式"
            value={order}
            onChange={(next) => change({ order: next })}
            options={[
              { value: 'alone', label: '单独增加', note: '只开通这一座' },
              { value: 'greedy', label: '逐座增加', note: '每次开通增加最多的一座' },
            ]}
          />
          <div className={styles['long']}>
            <DataTable
              caption={order === 'alone' ? '单独开通一座站点的增加' : '逐座开通的次序和累计覆盖率'}
              columns={gainColumns(order, { map, gains, onStation })}
              rows={ranked(gains.rows, order)}
              rowKey="code"
              empty={<EmptyNotice title="没有尚未开通的站点">导入规划站点后，这里按增加的覆盖排列。</EmptyNotice>}
              isUpdating={isUpdating}
              isDense
            />
          </div>
        </Stack>
      </Card>
      <NearestCard gains={gains} onArea={onArea} />
    </Columns>
  )
}
