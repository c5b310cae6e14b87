import { type Direction, directionNames } from '@pianqu/shared/assessment/direction.ts'
import { useQuery } from '@tanstack/react-query'
import { problemOf } from '../../../api/api-problem.ts'
import { Loaded } from '../../../parts/loaded.tsx'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { Num } from '../../../ui/num.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { type Column, DataTable } from '../../../ui/table/data-table.tsx'
import { Note } from '../../../ui/words/note.tsx'
import styles from '../assessment.module.css'
import { asymmetryQuery } from './result.queries.ts'
import { isSealed, SealedNotice } from './sealed-notice.tsx'

interface Side {
  readonly direction: Direction
  readonly targets: number
  readonly mean: number | null
  readonly highest: number | null
  readonly lowest: number | null
  readonly display: string
}

const figure = (value: number | null) => <Num value={value === null ? null : value.toFixed(2)} missing="没有得分" />

const columns: readonly Column<Side>[] = [
  { key: 'direction', header: '方向', cell: ({ direction }) => directionNames[direction] },
  { key: 'targets', header: '被评单位', align: 'end', cell: ({ targets }) => targets },
  { key: 'mean', header: '平均', align: 'end', cell: ({ mean }) => figure(mean) },
  { key: 'highest', header: '最高', align: 'end', cell: ({ highest }) => figure(highest) },
  { key: 'lowest', header: '最低', align: 'end', cell: ({ lowest }) => figure(lowest) },
]

/** How the two directions differ, of published aggregates alone. */
export function Asymmetry({ year }: { readonly year: number }) {
  const query = useQuery(asymmetryQuery(year))
  const problem = query.error && problemOf(query.error)
  if (isSealed(problem)) return <SealedNotice detail={problem?.detail} />
  return (
    <Loaded what="两个方向的差异" permission="assessment:read" query={query} skeleton={<Skeleton height={120} />}>
      {({ sides, sentence }) => (
        <>
          <p className={styles['strong']}>{sentence}</p>
          <DataTable
            caption="两个方向的得分"
            columns={columns}
            rows={sides}
            rowKey="direction"
            empty={<EmptyNotice title="还没有可比的得分" />}
          />
          <Note>只用已公布的汇总得分，不涉及单个单位的评分。</Note>
        </>
      )}
    </Loaded>
  )
}
