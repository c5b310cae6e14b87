import { type ProgressRow, progressNames } from '@pianqu/shared/policy/follow-up.contract.ts'
import type { MeasureList } from '@pianqu/shared/policy/policy.contract.ts'
import { type Quarter, quarterOfDay, quartersUpTo, quarterText } from '@pianqu/shared/policy/quarter.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { paths } from '../../../navigation/paths.ts'
import { Loaded } from '../../../parts/loaded.tsx'
import { Card } from '../../../ui/card.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { type Column, DataTable } from '../../../ui/table/data-table.tsx'
import { Note } from '../../../ui/words/note.tsx'
import { Tag } from '../../../ui/words/tag.tsx'
import { Words } from '../../../ui/words/words.tsx'
import { type MeasureRow, measuresOf } from '../ledger/measures-of.ts'
import { allProgressQuery } from './follow-up.queries.ts'

/** What fits beside the names of measures. */
const shownQuarters = 6

const kinds = { notBegun: 'idle', moving: 'plain', done: 'done', blocked: 'warn' } as const

/** The newest of a measure and a quarter: rows come the newest first. */
function newestOf(rows: readonly ProgressRow[]): ReadonlyMap<string, ProgressRow> {
  const newest = new Map<string, ProgressRow>()
  for (const row of rows) {
    const key = `${row.document}-${row.measure} ${row.quarter}`
    if (!newest.has(key)) newest.set(key, row)
  }
  return newest
}

function columnsOf(quarters: readonly Quarter[], newest: ReadonlyMap<string, ProgressRow>): Column<MeasureRow>[] {
  return [
    {
      key: 'measure',
      header: '措施',
      cell: ({ id, number, title, documentTitle }) => (
        <Words min={200} max={300} below={documentTitle}>
          <Link {...paths.policyMeasure(id)}>
            {number} {title}
          </Link>
        </Words>
      ),
    },
    // The newest stands beside the names: a phone shows no more than that.
    ...quarters.toReversed().map(
      (quarter): Column<MeasureRow> => ({
        key: quarter,
        header: quarterText(quarter),
        cell: ({ id }) => {
          const row = newest.get(`${id} ${quarter}`)
          return row ? (
            <Tag kind={kinds[row.state]} title={row.text}>
              {progressNames[row.state]}
            </Tag>
          ) : (
            '—'
          )
        },
      }),
    ),
  ]
}

/** How every measure stood, quarter by quarter; a dash is where nobody wrote anything down. */
export function ProgressByQuarter({ ledger }: { readonly ledger: MeasureList }) {
  return (
    <Loaded
      what="按季进展"
      permission="figures:read"
      query={useQuery(allProgressQuery)}
      skeleton={<Skeleton height={36} count={8} />}
    >
      {({ rows }) => <Quarters ledger={ledger} rows={rows} />}
    </Loaded>
  )
}

interface QuartersProps {
  readonly ledger: MeasureList
  readonly rows: readonly ProgressRow[]
}

function Quarters({ ledger, rows }: QuartersProps) {
  const now = quarterOfDay(ledger.on)
  const quarters = quartersUpTo(now, shownQuarters)
  const newest = newestOf(rows)
  const measures = measuresOf(ledger, {})
  const told = measures.filter(({ id }) => newest.has(`${id} ${now}`)).length
  return (
    <Card
      title={`${quarterText(now)}：${told}条措施已登记进展，${measures.length - told}条还没有`}
      aside={
        <Note as="span" kind="fine">
          点措施看进展和佐证；「—」是没有登记
        </Note>
      }
    >
      <DataTable caption="条次和落实状态" columns={columnsOf(quarters, newest)} rows={measures} rowKey="id" isDense />
    </Card>
  )
}
