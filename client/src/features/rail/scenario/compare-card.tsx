import type { Day } from '@pianqu/shared/time/day.ts'
import { useQuery } from '@tanstack/react-query'
import { usePageSearch } from '../../../navigation/search.ts'
import { Loaded } from '../../../parts/loaded.tsx'
import { Card } from '../../../ui/card.tsx'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { CopyTableButton } from '../../../ui/table/copy-table-button.tsx'
import { type Column, DataTable } from '../../../ui/table/data-table.tsx'
import { Note } from '../../../ui/words/note.tsx'
import { Tag } from '../../../ui/words/tag.tsx'
import styles from '../rail.module.css'
import { comparisonQuery } from '../rail.queries.ts'
import { railSearch } from '../rail.search.ts'
import type { RailComparison } from '../rail-data.ts'
import { type CompareRow, compareRows } from './compare-rows.ts'

interface CompareCardProps {
  readonly ids: readonly string[]
  readonly day: Day
}

/** Saved scenarios side by side with what is planned. */
export function CompareCard({ ids, day }: CompareCardProps) {
  const [{ scope, basis, list }] = usePageSearch(railSearch)
  const query = useQuery(comparisonQuery(ids, day, { scope, basis, list }))
  return (
    <Loaded what="情景对比" permission="figures:read" query={query} skeleton={<Skeleton height={36} count={8} />}>
      {(comparison) => <Comparison comparison={comparison} isUpdating={query.isPlaceholderData} />}
    </Loaded>
  )
}

interface ComparisonProps {
  readonly comparison: RailComparison
  readonly isUpdating: boolean
}

function Comparison({ comparison, isUpdating }: ComparisonProps) {
  const { on, scenarios } = comparison
  const rows = compareRows(comparison)
  const problems = scenarios.flatMap(({ id, name, problems: found }) =>
    found.map(({ code, message }) => ({ key: `${id} ${code} ${message}`, text: `“${name}”：${message}` })),
  )
  return (
    <Card
      title={`情景对比：${on}，与不变动并列`}
      isUpdating={isUpdating}
      aside={
        <>
          <strong>
            <Tag kind="reckoned">测算</Tag>
          </strong>
          <CopyTableButton
            columns={[
              { header: '指标', value: ({ label }: CompareRow) => label },
              { header: '不变动', value: ({ today }: CompareRow) => today },
              ...scenarios.map(({ name }, at) => ({
                header: `${name}（测算）`,
                value: ({ cells }: CompareRow) => cells[at] ?? null,
              })),
            ]}
            rows={rows}
          />
        </>
      }
    >
      <Stack gap={16}>
        {comparison.note && <Note kind="faint">{comparison.note}</Note>}
        {problems.length > 0 && (
          <div role="alert">
            <ul className={styles['problems']}>
              {problems.map(({ key, text }) => (
                <li key={key}>{text}，这一项没有计入测算。</li>
              ))}
            </ul>
          </div>
        )}
        <DataTable
          caption="情景对比"
          columns={columnsOf(comparison)}
          rows={rows}
          rowKey="key"
          empty={<EmptyNotice title="没有可以对比的情景" />}
          isUpdating={isUpdating}
          isDense
        />
      </Stack>
    </Card>
  )
}

const columnsOf = ({ scenarios }: RailComparison): Column<CompareRow>[] => [
  { key: 'label', header: '指标', cell: ({ label }) => label },
  { key: 'today', header: '不变动', cell: ({ today }) => today },
  ...scenarios.map(({ id, name }, at) => ({
    key: id,
    header: `${name}（测算）`,
    cell: ({ cells }: CompareRow) => cells[at],
  })),
]
