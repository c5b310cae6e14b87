import type { SnapshotComparison } from '@pianqu/shared/publishing/snapshot.contract.ts'
import { Card } from '../../ui/card.tsx'
import { Num } from '../../ui/num.tsx'
import { type Column, DataTable } from '../../ui/table/data-table.tsx'
import { OldNew } from './old-new.tsx'

interface TextChange {
  readonly code: string
  readonly name: string
  readonly from: string | null
  readonly to: string | null
}

type Indicator = NonNullable<SnapshotComparison['indicators'][number]['to']>

const indicatorText = ({ display, targetDisplay, met }: Indicator): string =>
  `${display}（${targetDisplay}，${met === null ? '无法判定' : met ? '达标' : '未达标'}）`

/** Indicators of the city and rules in force, as texts. */
export function textChanges({ indicators, rules }: SnapshotComparison): TextChange[] {
  return [
    ...indicators.map(({ from, to, ...named }) => ({
      ...named,
      from: from && indicatorText(from),
      to: to && indicatorText(to),
    })),
    ...rules,
  ]
}

const columns: readonly Column<TextChange>[] = [
  { key: 'name', header: '指标或规则', cell: ({ name }) => name },
  {
    key: 'change',
    header: '原快照 → 对比',
    width: '70%',
    cell: ({ from, to }) => (
      <OldNew
        isSame={from === to}
        from={from ?? <Num value={null} missing="没有" />}
        to={from === to ? `${to}，分子分母有变` : (to ?? <Num value={null} missing="没有" />)}
      />
    ),
  },
]

/** What holds for the whole city and reads differently in the two. */
export function TextChanges({ rows }: { readonly rows: readonly TextChange[] }) {
  return (
    <Card title="指标与规则" aside={`${rows.length} 项不同`}>
      <DataTable caption="指标与规则" columns={columns} rows={rows} rowKey="code" isDense />
    </Card>
  )
}
