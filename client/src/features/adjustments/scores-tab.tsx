import type { StandingRow } from '@pianqu/shared/adjustments/adjustment.contract.ts'
import { scoreText } from '@pianqu/shared/adjustments/score.ts'
import { placeText } from '@pianqu/shared/adjustments/standing.ts'
import { areaCategoryNames } from '@pianqu/shared/areas/area.schema.ts'
import { useQuery } from '@tanstack/react-query'
import { usePageSearch } from '../../navigation/search.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { Stack } from '../../ui/layout/stack.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import type { CopyColumn } from '../../ui/table/copy-table.ts'
import { CopyTableButton } from '../../ui/table/copy-table-button.tsx'
import { type Column, DataTable } from '../../ui/table/data-table.tsx'
import { standingsQuery } from './adjustments.queries.ts'
import { adjustmentsSearch } from './adjustments.search.ts'
import { ExemptionsCard } from './exemptions-card.tsx'
import { YearSelect } from './year-select.tsx'

const columns: readonly Column<StandingRow>[] = [
  { key: 'name', header: '片区', cell: ({ name }) => name },
  { key: 'group', header: '类别', cell: ({ group }) => areaCategoryNames[group] },
  { key: 'place', header: '名次', cell: placeText },
  { key: 'score', header: '得分', align: 'end', cell: ({ scoreHundredths }) => scoreText(scoreHundredths) },
  { key: 'source', header: '来源文号', cell: ({ source }) => source ?? '—' },
]

const copied: readonly CopyColumn<StandingRow>[] = [
  { header: '对象编码', value: ({ areaCode }) => areaCode },
  { header: '片区名称', value: ({ name }) => name },
  { header: '类别', value: ({ group }) => areaCategoryNames[group] },
  { header: '名次', value: ({ place }) => place },
  { header: '得分', value: ({ scoreHundredths }) => scoreHundredths / 100 },
  { header: '来源文号', value: ({ source }) => source },
]

/** Places of a year within each group, and who is exempted in which year. */
export function ScoresTab() {
  const [{ year: asked }, change] = usePageSearch(adjustmentsSearch)
  const query = useQuery(standingsQuery(asked))
  return (
    <Stack>
      <Loaded what="年度得分" permission="figures:read" query={query} skeleton={<Skeleton height={36} count={8} />}>
        {({ years, year, rows }) => (
          <Card
            title={year === null ? '年度得分' : `${year}年${rows.length}个片区的得分与名次`}
            aside={
              <>
                <YearSelect years={years} year={year} onChange={(next) => change({ year: next })} />
                <CopyTableButton columns={copied} rows={rows} />
              </>
            }
            isUpdating={query.isPlaceholderData}
          >
            <DataTable
              caption="年度得分"
              columns={columns}
              rows={rows}
              rowKey="areaCode"
              empty={
                <EmptyNotice title={year === null ? '还没有年度得分' : `${year}年没有得分`}>
                  系统启用以前的年度由市级专班在「管理 › 导入」中导入年度得分。
                </EmptyNotice>
              }
            />
          </Card>
        )}
      </Loaded>
      <ExemptionsCard />
    </Stack>
  )
}
