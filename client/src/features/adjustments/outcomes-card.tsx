import { adjustmentKindNames } from '@pianqu/shared/adjustments/adjustment.schema.ts'
import type { Outcomes } from '@pianqu/shared/adjustments/rule.contract.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { usePageSearch } from '../../navigation/search.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { type Column, DataTable } from '../../ui/table/data-table.tsx'
import { Words } from '../../ui/words/words.tsx'
import { outcomesQuery } from './adjustments.queries.ts'
import { adjustmentsSearch } from './adjustments.search.ts'
import { LeftOutNote } from './left-out-note.tsx'
import { ProposeDialog } from './propose-dialog.tsx'
import { YearSelect } from './year-select.tsx'

type Row = Outcomes['rows'][number]

const columns: readonly Column<Row>[] = [
  { key: 'name', header: '片区', cell: ({ name }) => name },
  { key: 'kind', header: '规则结果', cell: ({ kind }) => adjustmentKindNames[kind] },
  {
    key: 'sentence',
    header: '依据',
    cell: ({ sentence }) => (
      <Words min={180} max={420}>
        {sentence}
      </Words>
    ),
  },
]

function emptyOf({ rule, year }: Outcomes) {
  if (!rule) {
    return <EmptyNotice title="还没有采用的规则">先在「规则与试算」中起草、试算并采用一版规则。</EmptyNotice>
  }
  if (year === null) {
    return <EmptyNotice title="还没有年度得分">在「管理 › 导入」中导入年度得分，或待年度考核发布后再看。</EmptyNotice>
  }
  return <EmptyNotice title={`${year}年的结果没有需要调整的片区`}>不作判断的片区及原因列在下方。</EmptyNotice>
}

/** What the rule in force says about the result of a year, each ready to be proposed. */
export function OutcomesCard({ mayWrite }: { readonly mayWrite: boolean }) {
  const [{ year }, change] = usePageSearch(adjustmentsSearch)
  const query = useQuery(outcomesQuery(year))
  const [chosen, setChosen] = useState<Row | null>(null)
  const steps = (row: Row) =>
    row.proposalId ? '已提请' : <Button onClick={() => setChosen(row)}>提请{adjustmentKindNames[row.kind]}</Button>
  return (
    <Loaded what="规则结果" permission="adjustments:read" query={query} skeleton={<Skeleton height={36} count={3} />}>
      {(outcomes) => (
        <Card
          title={`按${outcomes.rule ? `「${outcomes.rule.name}」` : '规则'}，${outcomes.year ?? ''}年结果涉及${outcomes.rows.length}个片区`}
          aside={<YearSelect years={outcomes.years} year={outcomes.year} onChange={(next) => change({ year: next })} />}
          isUpdating={query.isPlaceholderData}
        >
          <DataTable
            caption="规则结果"
            columns={columns}
            steps={mayWrite && steps}
            rows={outcomes.rows}
            rowKey={({ areaCode, kind }) => `${areaCode} ${kind}`}
            empty={emptyOf(outcomes)}
          />
          <LeftOutNote leftOut={outcomes.leftOut} />
          {chosen && <ProposeDialog outcome={chosen} onClose={() => setChosen(null)} />}
        </Card>
      )}
    </Loaded>
  )
}
