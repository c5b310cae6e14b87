import type { BondYear } from '@pianqu/shared/bonds/year.contract.ts'
import { wanDigits, yiText } from '@pianqu/shared/money/yuan.ts'
import { percentText } from '@pianqu/shared/number/ratio.ts'
import { monthOfDay } from '@pianqu/shared/time/month.ts'
import { Link } from '@tanstack/react-router'
import { FigureLink } from '../../../navigation/figure-link.tsx'
import { paths } from '../../../navigation/paths.ts'
import { Bullet } from '../../../ui/chart/bullet.tsx'
import { ChartCard } from '../../../ui/chart/chart-card.tsx'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { Num } from '../../../ui/num.tsx'
import { type Column, DataTable } from '../../../ui/table/data-table.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import styles from '../bonds.module.css'
import type { TabProps } from '../tab-props.ts'
import { barsFinding } from './findings.ts'

type Row = BondYear['areas'][number]

const groups = [
  { value: 'areas' as const, label: '按片区' },
  { value: 'districts' as const, label: '按区县' },
]

const spentText = ({ allocatedYuan, spentYuan }: Row): string | null =>
  spentYuan === null || allocatedYuan === 0 ? null : percentText({ numerator: spentYuan, denominator: allocatedYuan })

const copyColumns = [
  { header: '编码', value: ({ code }: Row) => code },
  { header: '名称', value: ({ name }: Row) => name },
  { header: '额度(万元)', value: ({ allocatedYuan }: Row) => allocatedYuan / 10_000 },
  { header: '已支出(万元)', value: ({ spentYuan }: Row) => (spentYuan === null ? null : spentYuan / 10_000) },
  { header: '支出进度', value: spentText },
  { header: '项目数', value: ({ projects }: Row) => projects },
]

/** Who has the money and how far it is used, the largest first. */
export function AmountBarsCard({ year, search, change, isUpdating }: TabProps) {
  const isAreas = search.by === 'areas'
  const rows = year[search.by].toSorted((a, b) => b.allocatedYuan - a.allocatedYuan)
  const shown = { rows, isAreas, month: monthOfDay(year.share.asOf) }
  return (
    <ChartCard
      title={barsFinding(rows, isAreas ? '片区' : '区县')}
      subtitle={`额度与支出进度，截至${year.share.asOf}`}
      isTable={search.view === 'table'}
      onToggle={(isTable) => change({ view: isTable ? 'table' : 'chart' })}
      chart={
        <GroupTabs by={search.by} change={change}>
          {<Bars {...shown} />}
        </GroupTabs>
      }
      table={
        <GroupTabs by={search.by} change={change}>
          {<BarsTable {...shown} />}
        </GroupTabs>
      }
      copy={{ columns: copyColumns, rows }}
      isUpdating={isUpdating}
    />
  )
}

interface GroupTabsProps extends Pick<TabProps, 'change'> {
  readonly by: TabProps['search']['by']
  readonly children: React.ReactNode
}

function GroupTabs({ by, change, children }: GroupTabsProps) {
  return (
    <Tabs label="额度分布" tabs={groups} value={by} onChange={(next) => change({ by: next })}>
      {children}
    </Tabs>
  )
}

interface BarsProps {
  readonly rows: readonly Row[]
  readonly isAreas: boolean
  readonly month: ReturnType<typeof monthOfDay>
}

const empty = <EmptyNotice title="还没有投向片区的额度">导入债券分配表后显示。</EmptyNotice>

function Bars({ rows, isAreas, month }: BarsProps) {
  const most = Math.max(0, ...rows.map(({ allocatedYuan }) => allocatedYuan))
  if (rows.length === 0) return empty
  return (
    <Stack as="ul" gap={8}>
      <li className={`${styles['bar']} ${styles['barHead']}`} aria-hidden="true">
        <span>{isAreas ? '片区' : '区县'}</span>
        <span>额度</span>
        <span>金额(亿元)</span>
        <span>支出进度</span>
        <span>已支出</span>
      </li>
      {rows.map((row) => (
        <li key={row.code} className={styles['bar']}>
          <Name row={row} isAreas={isAreas} />
          <Bullet share={row.allocatedYuan} full={most || 1} />
          <Amount row={row} isAreas={isAreas} month={month} shown={yiText(row.allocatedYuan)}>
            <Num value={yiText(row.allocatedYuan)} />
            <span className={styles['phoneOnly']}>亿元</span>
          </Amount>
          <Bullet share={row.spentYuan === null ? null : row.spentYuan / (row.allocatedYuan || 1)} />
          <span>
            <span className={styles['phoneOnly']}>支出 </span>
            <Num value={spentText(row)} missing="没有支出数据" />
          </span>
        </li>
      ))}
    </Stack>
  )
}

function BarsTable({ rows, isAreas, month }: BarsProps) {
  const columns: Column<Row>[] = [
    { key: 'name', header: isAreas ? '片区' : '区县', cell: (row) => <Name row={row} isAreas={isAreas} /> },
    {
      key: 'amount',
      header: '额度(万元)',
      align: 'end',
      cell: (row) => (
        <Amount row={row} isAreas={isAreas} month={month} shown={wanDigits(row.allocatedYuan)}>
          <Num value={wanDigits(row.allocatedYuan)} />
        </Amount>
      ),
    },
    {
      key: 'spent',
      header: '已支出(万元)',
      align: 'end',
      cell: ({ spentYuan }) => <Num value={spentYuan === null ? null : wanDigits(spentYuan)} missing="没有支出数据" />,
    },
    {
      key: 'rate',
      header: '支出进度',
      align: 'end',
      cell: (row) => <Num value={spentText(row)} missing="没有支出数据" />,
    },
    { key: 'projects', header: '项目', align: 'end', cell: ({ projects }) => projects },
  ]
  return (
    <DataTable
      caption={isAreas ? '各片区额度与支出' : '各区县额度与支出'}
      columns={columns}
      rows={rows}
      rowKey="code"
      empty={empty}
      isDense
    />
  )
}

interface CellProps extends Pick<BarsProps, 'isAreas'> {
  readonly row: Row
}

function Name({ row: { code, name }, isAreas }: CellProps) {
  return <Link {...(isAreas ? paths.area(code) : paths.projects({ district: code }))}>{name}</Link>
}

/** The amount of an area opens its projects and their batches. */
function Amount({
  row,
  isAreas,
  month,
  shown,
  children,
}: CellProps & Pick<BarsProps, 'month'> & { readonly shown: string; readonly children: React.ReactNode }) {
  return isAreas ? (
    <FigureLink figure="area-bonds" code={row.code} month={month} shown={shown} label={`${row.name}专项债`}>
      {children}
    </FigureLink>
  ) : (
    children
  )
}
