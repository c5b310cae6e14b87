import type { Correction } from '@pianqu/shared/corrections/correction.schema.ts'
import { correctionStateNames, correctionStates } from '@pianqu/shared/corrections/correction-state.ts'
import { isMonth, monthText } from '@pianqu/shared/time/month.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Loaded } from '../../parts/loaded.tsx'
import { useMay } from '../../session/actor.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { Select } from '../../ui/form/select.tsx'
import { Row } from '../../ui/layout/row.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { DataTable } from '../../ui/table/data-table.tsx'
import { correctionColumns, Decide } from './correction-columns.tsx'
import styles from './corrections.module.css'
import { correctionsQuery, periodsQuery } from './corrections.queries.ts'
import type { ChangeSearch, CorrectionsSearch } from './corrections.search.ts'
import { DecideDialog } from './decide-dialog.tsx'

interface PartProps {
  readonly search: CorrectionsSearch
  readonly change: ChangeSearch
}

/** Every correction that this person may see, and the one that is being decided. */
export function CorrectionsPart({ search, change }: PartProps) {
  const { state, corrected } = search
  const query = useQuery(correctionsQuery(state, corrected))
  const [decided, setDecided] = useState<Correction | null>(null)
  const mayReview = useMay()('reports:review')
  return (
    <>
      <Filters search={search} change={change} />
      <Loaded what="更正" permission="reports:read" query={query} skeleton={<Skeleton height={40} count={6} />}>
        {({ rows }) => (
          <DataTable
            caption="更正"
            columns={correctionColumns}
            steps={mayReview && ((row: Correction) => <Decide row={row} onDecide={setDecided} />)}
            rows={rows}
            rowKey="correctionId"
            isUpdating={query.isPlaceholderData}
            empty={<NoCorrections isFiltered={state !== undefined || corrected !== undefined} change={change} />}
          />
        )}
      </Loaded>
      {decided && <DecideDialog correction={decided} onClose={() => setDecided(null)} />}
    </>
  )
}

function Filters({ search: { state, corrected }, change }: PartProps) {
  const months = (useQuery(periodsQuery).data?.rows ?? []).map(({ month }) => month)
  return (
    <Row as="section" align="end" className={styles['filters']} aria-label="筛选更正">
      <Select
        label="状态"
        value={state ?? ''}
        options={[
          { value: '', label: '全部' },
          ...correctionStates.map((each) => ({ value: each, label: correctionStateNames[each] })),
        ]}
        onChange={(next) => change({ state: correctionStates.find((each) => each === next) })}
      />
      <Select
        label="更正月份"
        value={corrected ?? ''}
        options={[{ value: '', label: '全部' }, ...months.map((month) => ({ value: month, label: monthText(month) }))]}
        onChange={(next) => change({ corrected: isMonth(next) ? next : undefined })}
      />
    </Row>
  )
}

function NoCorrections({ isFiltered, change }: { readonly isFiltered: boolean } & Pick<PartProps, 'change'>) {
  if (!isFiltered) {
    return <EmptyNotice title="还没有更正">已发布月份的数有误时，用「申请更正」在当月月报中提出。</EmptyNotice>
  }
  return (
    <EmptyNotice title="没有符合条件的更正">
      <Button onClick={() => change({ state: undefined, corrected: undefined })}>清除筛选</Button>
    </EmptyNotice>
  )
}
