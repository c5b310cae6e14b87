import type { Race, RaceStanding } from '@pianqu/shared/rankings/race.contract.ts'
import { monthNumber } from '@pianqu/shared/time/month.ts'
import { useMemo } from 'react'
import { type Bump, bumpOption } from '../../parts/bump-option.ts'
import { ChartCard } from '../../ui/chart/chart-card.tsx'
import { pageInks } from '../../ui/chart/inks.ts'
import { Chart } from '../../ui/chart/lazy-chart.tsx'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { Num } from '../../ui/num.tsx'
import type { CopyColumn } from '../../ui/table/copy-table.ts'
import { type Column, DataTable } from '../../ui/table/data-table.tsx'
import { leadersText, standingPlace } from './race-words.ts'
import { RacedValue } from './raced-value.tsx'

type Member = Race['members'][number]
type RaceMonth = Race['months'][number]

interface RaceHistoryProps {
  readonly race: Race
  readonly isTable: boolean
  readonly onToggle: (isTable: boolean) => void
}

const standingIn = ({ rows }: RaceMonth, { code }: Member): RaceStanding | undefined =>
  rows.find((row) => row.code === code)

const pointText = (standing: RaceStanding): string => `${standingPlace(standing)} ${standing.display}`

/** The places of the race as lines; the first three of the newest month stand out. */
export function raceBump(race: Race): Bump {
  const { members, latestMonth } = race
  // What comes after the newest standings is still to run.
  const months = race.months.filter(({ month }) => latestMonth !== null && month <= latestMonth)
  const latest = months.find(({ month }) => month === latestMonth)
  const leading = (latest?.rows ?? []).filter(({ place }) => place !== null).slice(0, 3)
  return {
    periods: months.map(({ month }) => ({ label: `${monthNumber(month)}月`, mark: null })),
    lines: members.map((member) => ({
      name: member.name,
      isChosen: leading.some(({ code }) => code === member.code),
      points: months.map((month) => {
        const standing = standingIn(month, member)
        if (!standing || standing.place === null) return null
        return {
          place: standing.place,
          text: pointText(standing),
          isHollow: !month.isPublished,
          isRestated: false,
        }
      }),
    })),
    height: Math.max(240, members.length * 30 + 90),
  }
}

/** Places month by month: the first three stand out, the others stay grey. */
export function RaceHistory({ race, isTable, onToggle }: RaceHistoryProps) {
  const bump = useMemo(() => raceBump(race), [race])
  const option = useMemo(() => bumpOption(bump, pageInks()), [bump])
  const title = `逐月名次：${leadersText(race)}`
  return (
    <ChartCard
      title={title}
      subtitle="名次，第1名在上；前三名标出；空心点为暂定，没有名次的月份断开"
      isTable={isTable}
      onToggle={onToggle}
      copy={{ columns: copyColumns(race), rows: race.members }}
      chart={<Chart label={title} option={option} height={bump.height} />}
      table={
        <DataTable
          caption="逐月名次与指标值"
          columns={columnsOf(race)}
          rows={race.members}
          rowKey="code"
          empty={<EmptyNotice title="没有参赛单位" />}
          isDense
        />
      }
    />
  )
}

const columnsOf = (race: Race): Column<Member>[] => [
  { key: 'name', header: '单位', cell: ({ name }) => name },
  ...race.months.map(
    (month): Column<Member> => ({
      key: month.month,
      header: `${month.label}${month.isPublished ? '' : '（暂定）'}`,
      align: 'end',
      cell: (member) => {
        const standing = standingIn(month, member)
        const missing = month.notice ?? standing?.missing ?? '没有数据'
        if (!standing || standing.place === null) return <Num value={null} missing={missing} />
        return (
          <>
            {standingPlace(standing)} <RacedValue race={race} standing={standing} month={month.month} />
          </>
        )
      },
    }),
  ),
]

const copyColumns = ({ months }: Race): CopyColumn<Member>[] => [
  { header: '编码', value: ({ code }) => code },
  { header: '单位', value: ({ name }) => name },
  ...months.flatMap((month): CopyColumn<Member>[] => [
    { header: `${month.label}名次`, value: (member) => standingIn(month, member)?.place ?? null },
    { header: `${month.label}指标值(%)`, value: (member) => standingIn(month, member)?.value ?? null },
  ]),
]
