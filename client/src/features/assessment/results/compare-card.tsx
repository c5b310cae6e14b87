import type { Direction } from '@pianqu/shared/assessment/direction.ts'
import { useQuery } from '@tanstack/react-query'
import { usePageSearch } from '../../../navigation/search.ts'
import { Loaded } from '../../../parts/loaded.tsx'
import { RankChange } from '../../../parts/rank-change.tsx'
import { ChartCard } from '../../../ui/chart/chart-card.tsx'
import { Select } from '../../../ui/form/select.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { Num } from '../../../ui/num.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { type Column, DataTable } from '../../../ui/table/data-table.tsx'
import { Words } from '../../../ui/words/words.tsx'
import styles from '../assessment.module.css'
import { assessmentSearch } from '../assessment.search.ts'
import { roundsQuery } from '../rounds/round.queries.ts'
import { comparisonTitle, signed } from './comparison-words.ts'
import { Dumbbells } from './dumbbells.tsx'
import { type CompareRow, compareQuery } from './result.queries.ts'

interface CompareCardProps {
  readonly year: number
  readonly direction: Direction
}

const sideCell = (side: CompareRow['from']) => (
  <Num value={side?.final == null ? null : side.display} missing="没有得分" />
)

const columns: readonly Column<CompareRow>[] = [
  { key: 'name', header: '单位', cell: ({ name }) => name },
  { key: 'from', header: '上期', align: 'end', cell: ({ from }) => sideCell(from) },
  { key: 'to', header: '本期', align: 'end', cell: ({ to }) => sideCell(to) },
  {
    key: 'change',
    header: '变化',
    align: 'end',
    cell: ({ change }) => <Num value={change === null ? null : signed(change)} missing="无可比" />,
  },
  { key: 'places', header: '名次变化', cell: ({ placesGained }) => <RankChange move={placesGained} /> },
  {
    key: 'sections',
    header: '各板块变化',
    cell: ({ sections }) => (
      <Words max={420}>
        {sections.flatMap(({ name, change }) => (change === null ? [] : [`${name} ${signed(change)}`])).join('，') ||
          '—'}
      </Words>
    ),
  },
]

/** 本期 against another round, where there is one. */
export function CompareCard({ year, direction }: CompareCardProps) {
  const [{ against }, change] = usePageSearch(assessmentSearch)
  const others = (useQuery(roundsQuery).data?.rows ?? []).filter(
    (row) => row.stage === 'published' && row.year !== year,
  )
  const from = against ?? others.find((row) => row.year < year)?.year
  if (from === undefined) return null
  return (
    <Compared
      from={from}
      to={year}
      direction={direction}
      tools={
        others.length > 1 && (
          <Select
            label="与哪一年度比"
            value={String(from)}
            options={others.map((row) => ({ value: String(row.year), label: `${row.year}年度` }))}
            onChange={(next) => change({ against: Number(next) })}
          />
        )
      }
    />
  )
}

interface ComparedProps {
  readonly from: number
  readonly to: number
  readonly direction: Direction
  readonly tools: React.ReactNode
}

function Compared({ from, to, direction, tools }: ComparedProps) {
  const [{ view }, change] = usePageSearch(assessmentSearch)
  const query = useQuery(compareQuery(from, to))
  return (
    <Loaded what="年度对比" permission="assessment:read" query={query} skeleton={<Skeleton height={320} />}>
      {({ directions }) => {
        const side = directions.find((each) => each.direction === direction)
        const rows = side?.rows ?? []
        return (
          <ChartCard
            title={comparisonTitle(rows, from)}
            subtitle={`最终得分，${from}年度（上期）与${to}年度（本期）`}
            isTable={view === 'table'}
            onToggle={(isTable) => change({ view: isTable ? 'table' : 'chart' })}
            copy={{
              columns: [
                { header: '单位', value: ({ name }) => name },
                { header: `${from}年度`, value: (row) => row.from?.display ?? '' },
                { header: `${to}年度`, value: (row) => row.to?.display ?? '' },
                { header: '变化', value: (row) => row.change },
              ],
              rows,
            }}
            tools={
              <>
                {tools}
                {(side?.schemeChanges.length ?? 0) > 0 && (
                  <Stack as="ul" gap={2} isDotted className={styles['notes']} aria-label="方案变化">
                    {side?.schemeChanges.map((sentence) => (
                      <li key={sentence}>{sentence}</li>
                    ))}
                  </Stack>
                )}
              </>
            }
            chart={<Dumbbells rows={rows} />}
            table={<DataTable caption={`${from}年度与${to}年度`} columns={columns} rows={rows} rowKey="code" />}
          />
        )
      }}
    </Loaded>
  )
}
