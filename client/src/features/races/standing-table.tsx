import type { Race, RaceStanding } from '@pianqu/shared/rankings/race.contract.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { Num } from '../../ui/num.tsx'
import type { CopyColumn } from '../../ui/table/copy-table.ts'
import { type Column, DataTable } from '../../ui/table/data-table.tsx'
import { gapText, standingPlace } from './race-words.ts'
import { RacedValue } from './raced-value.tsx'

const metText = (met: boolean | null): string | null => (met === null ? null : met ? '达到' : '未达到')

const columnsOf = (race: Race, month: Month): readonly Column<RaceStanding>[] => [
  { key: 'name', header: '单位', cell: ({ name }) => name },
  { key: 'place', header: '名次', cell: (row) => standingPlace(row) },
  {
    key: 'value',
    header: '指标值',
    align: 'end',
    cell: (row) => <RacedValue race={race} standing={row} month={month} />,
  },
  {
    key: 'gap',
    header: '与第1名差(百分点)',
    align: 'end',
    cell: (row) => <Num value={gapText(row)} missing={row.missing ?? '没有数据'} />,
  },
]

const target: Column<RaceStanding> = {
  key: 'met',
  header: '目标',
  cell: ({ met, missing }) => <>{metText(met) ?? <Num value={null} missing={missing ?? '没有数据'} />}</>,
}

/** The standings as a spreadsheet takes them. */
export const standingCopy: readonly CopyColumn<RaceStanding>[] = [
  { header: '编码', value: ({ code }) => code },
  { header: '单位', value: ({ name }) => name },
  { header: '名次', value: standingPlace },
  { header: '指标值(%)', value: ({ value }) => value },
  { header: '与第1名差(百分点)', value: ({ gapToLeader }) => gapToLeader },
  { header: '目标', value: ({ met }) => metText(met) },
]

interface StandingTableProps {
  readonly race: Race
  readonly month: Month
  readonly rows: readonly RaceStanding[]
}

/** Who stands where in one month, and how far behind the first. */
export function StandingTable({ race, month, rows }: StandingTableProps) {
  return (
    <DataTable
      caption="赛马名次"
      columns={race.targetPercent === null ? columnsOf(race, month) : [...columnsOf(race, month), target]}
      rows={rows}
      rowKey="code"
      empty={<EmptyNotice title="没有参赛单位的数据" />}
      isDense
    />
  )
}
