import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { paths } from '../../../navigation/paths.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { type Column, DataTable } from '../../../ui/table/data-table.tsx'
import { Note } from '../../../ui/words/note.tsx'
import { Tag } from '../../../ui/words/tag.tsx'
import { Words } from '../../../ui/words/words.tsx'
import { indicatorsQuery } from '../policy.queries.ts'
import { type MeasureRow, standText } from './measures-of.ts'

const listed = (names: readonly string[], most: number): string =>
  names.length > most ? `${names.slice(0, most).join('、')}等${names.length}个` : names.join('、')

const columns: readonly Column<MeasureRow>[] = [
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
  {
    key: 'units',
    header: '牵头 / 配合',
    cell: ({ first }) => (
      <Words min={180} max={260} below={`配合：${listed(first.coUnits, 3)}`}>
        {listed(first.leadUnits, 4)}
      </Words>
    ),
  },
  { key: 'clauses', header: '款', align: 'end', cell: ({ clauses }) => clauses.length },
  {
    key: 'numbers',
    header: '量化指标',
    cell: ({ clauses }) => {
      const numbers = clauses.flatMap(({ parameters }) => parameters.map(({ name, value }) => `${name}${value}`))
      return numbers.length === 0 ? (
        '—'
      ) : (
        <Words min={180} max={280}>
          {listed(numbers, 3)}
        </Words>
      )
    },
  },
  {
    key: 'grants',
    header: '奖补',
    align: 'end',
    cell: ({ clauses }) => clauses.flatMap(({ benefits }) => benefits).length || '—',
  },
  {
    key: 'indicators',
    header: '关联指标',
    cell: ({ clauses }) => <Promised codes={clauses.flatMap(({ promises }) => promises)} />,
  },
  {
    key: 'valid',
    header: '有效期',
    cell: ({ first }) => (
      <Tag kind={first.state === 'expiring' ? 'warn' : first.state === 'expired' ? 'idle' : 'plain'}>
        {standText(first)}
      </Tag>
    ),
  },
]

/** The indicators that tell whether a promise is kept, with how they stand. */
export function Promised({ codes }: { readonly codes: readonly string[] }) {
  const { data } = useQuery(indicatorsQuery)
  if (codes.length === 0) return '—'
  const known = new Map(data?.rows.map((row) => [row.code, row]))
  return (
    <Words min={160} max={240}>
      {[...new Set(codes)].map((code) => (
        <span key={code}>
          <Link {...paths.indicator(code)}>{known.get(code)?.name ?? code}</Link>{' '}
          <Note as="small" kind="fine">
            {known.get(code)?.display ?? ''}
          </Note>{' '}
        </span>
      ))}
    </Words>
  )
}

interface MeasuresTableProps {
  readonly measures: readonly MeasureRow[]
  readonly onReset: () => void
}

/** One row for each measure; those that are over stay, and say so. */
export function MeasuresTable({ measures, onReset }: MeasuresTableProps) {
  return (
    <DataTable
      caption="政策措施"
      columns={columns}
      rows={measures}
      rowKey="id"
      empty={
        <EmptyNotice title="没有符合条件的措施">
          <Button onClick={onReset}>清除筛选</Button>
        </EmptyNotice>
      }
    />
  )
}
