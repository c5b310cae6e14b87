import type { RoundPage } from '@pianqu/shared/assessment/round.schema.ts'
import { useQuery } from '@tanstack/react-query'
import { Loaded } from '../../../parts/loaded.tsx'
import { Card } from '../../../ui/card.tsx'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { Num } from '../../../ui/num.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { type Column, DataTable } from '../../../ui/table/data-table.tsx'
import { Note } from '../../../ui/words/note.tsx'
import { basisNames } from '../assessment-words.ts'
import { signed } from '../results/comparison-words.ts'
import { placeText } from '../results/result-words.ts'
import { type TrialScores, trialQuery } from './audit.queries.ts'

type Row = TrialScores['rows'][number]
type Severity = TrialScores['severity'][number]

const figure = (value: number | null, missing: string) => (
  <Num value={value === null ? null : value.toFixed(2)} missing={missing} />
)

const columns: readonly Column<Row>[] = [
  { key: 'name', header: '区（市）县', cell: ({ name }) => name },
  { key: 'place', header: '按本轮口径', cell: (row) => placeText(row) },
  { key: 'raters', header: '评价', align: 'end', cell: ({ raters }) => raters },
  { key: 'raw', header: basisNames.raw, align: 'end', cell: ({ raw }) => figure(raw, '评价过少') },
  { key: 'trimmed', header: basisNames.trimmed, align: 'end', cell: ({ trimmed }) => figure(trimmed, '评价过少') },
  {
    key: 'adjusted',
    header: basisNames.adjusted,
    align: 'end',
    cell: ({ adjusted }) => figure(adjusted, '评价关系互不相连'),
  },
]

const severityColumns: readonly Column<Severity>[] = [
  { key: 'name', header: '部门', cell: ({ name }) => name },
  {
    key: 'effect',
    header: '比平均宽（+）严（−）',
    align: 'end',
    cell: ({ effect }) => signed(effect),
  },
]

/** What the subjective scores of districts would be under each basis; nothing is published by it. */
export function TrialCard({ round }: { readonly round: RoundPage }) {
  const query = useQuery(trialQuery(round.year))
  return (
    <Card title="试算：区（市）县主观得分">
      <Loaded what="试算" permission="assessment:audit" query={query} skeleton={<Skeleton height={240} />}>
        {({ rows, severity }) => (
          <Stack>
            <Note>只供审核核对，不对外；部门的得分在发布前不试算。</Note>
            <DataTable
              caption="各口径下的主观得分"
              columns={columns}
              rows={rows}
              rowKey="code"
              empty={<EmptyNotice title="没有可以试算的评分">没有部门提交评分表。</EmptyNotice>}
              isDense
            />
            {severity.length > 0 && (
              <details>
                <summary>各部门评分宽严</summary>
                <DataTable
                  caption="各部门评分宽严（分）"
                  columns={severityColumns}
                  rows={severity}
                  rowKey="code"
                  isDense
                />
              </details>
            )}
          </Stack>
        )}
      </Loaded>
    </Card>
  )
}
