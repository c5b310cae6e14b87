import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { Num } from '../../../ui/num.tsx'
import { type Column, DataTable } from '../../../ui/table/data-table.tsx'
import { amountText, basisWords } from '../basis-text.ts'
import { pointsText } from '../coverage-text.ts'
import { PickButton } from '../pick-button.tsx'
import type { GainRow, RailGains } from '../rail-data.ts'

interface AreaGainsProps {
  readonly gains: RailGains
  /** The area, and what it has in all. */
  readonly code: string
  readonly whole: number
  readonly onStation: (code: string) => void
}

interface OwnGain extends GainRow {
  readonly own: number
}

/** What each station that is not open yet would add to one area, most first. */
export function AreaGains({ gains, code, whole, onStation }: AreaGainsProps) {
  const rows = gains.rows
    .map((row): OwnGain => ({ ...row, own: row.areas.find((area) => area.code === code)?.gain ?? 0 }))
    .filter(({ own }) => own > 0)
    .sort((a, b) => b.own - a.own || a.order - b.order)
  const columns: Column<OwnGain>[] = [
    {
      key: 'name',
      header: '站点',
      cell: (row) => <PickButton onPick={() => onStation(row.code)}>{row.name}</PickButton>,
    },
    {
      key: 'opening',
      header: '预计开通',
      cell: ({ forecastOpening }) => <Num value={forecastOpening} missing="未定" />,
    },
    {
      key: 'gain',
      header: `增加(${basisWords[gains.basis].unit})`,
      align: 'end',
      cell: ({ own }) => <Num value={amountText(own, gains.basis)} />,
    },
    {
      key: 'points',
      header: '增加(个百分点)',
      align: 'end',
      cell: ({ own }) => <Num value={whole > 0 ? pointsText((100 * own) / whole) : null} missing="没有数据" />,
    },
    ...(gains.targets.length > 0
      ? [
          {
            key: 'lifts',
            header: '使其达标',
            cell: ({ lifts }: OwnGain) => (lifts.includes(code) ? '单独即达标' : '否'),
          },
        ]
      : []),
  ]
  return (
    <DataTable
      caption="规划站点对这个片区的增加"
      columns={columns}
      rows={rows}
      rowKey="code"
      empty={<EmptyNotice title="没有规划站点能增加它的覆盖" />}
      isDense
    />
  )
}
