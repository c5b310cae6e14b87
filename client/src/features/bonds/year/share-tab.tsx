import { bondBasisNames } from '@pianqu/shared/bonds/bond.schema.ts'
import type { BondYear } from '@pianqu/shared/bonds/year.contract.ts'
import { wanDigits } from '@pianqu/shared/money/yuan.ts'
import { monthText } from '@pianqu/shared/time/month.ts'
import { ChartCard } from '../../../ui/chart/chart-card.tsx'
import { pageInks } from '../../../ui/chart/inks.ts'
import { Chart } from '../../../ui/chart/lazy-chart.tsx'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { Columns } from '../../../ui/layout/columns.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { useIsPhone } from '../../../ui/media.ts'
import { Num } from '../../../ui/num.tsx'
import { type Column, DataTable } from '../../../ui/table/data-table.tsx'
import { shareCurveOption } from '../share-curve-option.ts'
import type { TabProps } from '../tab-props.ts'
import { AmountBarsCard } from './amount-bars-card.tsx'
import { curveFinding, gapFinding } from './findings.ts'
import { waterfallOption } from './waterfall-option.ts'

/** How the share came about, what is missing of what, and who has the money. */
export function ShareTab(props: TabProps) {
  return (
    <Stack gap={16}>
      <Columns>
        <CurveCard {...props} />
        <WaterfallCard {...props} />
      </Columns>
      <AmountBarsCard {...props} />
    </Stack>
  )
}

type Point = BondYear['curve'][number]
type Step = BondYear['waterfall'][number]

const curveColumns: readonly Column<Point>[] = [
  {
    key: 'month',
    header: '月份',
    cell: ({ month, isProjected }) => `${monthText(month)}${isProjected ? '（预计）' : ''}`,
  },
  {
    key: 'share',
    header: '累计占比',
    align: 'end',
    cell: ({ value, display }) => <Num value={value === null ? null : display} missing="尚无分母" />,
  },
  {
    key: 'highest',
    header: '未分配全投向片区时',
    align: 'end',
    cell: ({ highest }) => <Num value={highest?.display ?? null} missing="没有未分配的资金" />,
  },
  {
    key: 'top',
    header: '投向片区(万元)',
    align: 'end',
    cell: ({ numeratorYuan }) => <Num value={wanDigits(numeratorYuan)} />,
  },
  {
    key: 'total',
    header: '全市(万元)',
    align: 'end',
    cell: ({ denominatorYuan }) => <Num value={wanDigits(denominatorYuan)} />,
  },
]

const curveCopy = [
  { header: '月份', value: ({ month }: Point) => month },
  { header: '性质', value: ({ isProjected }: Point) => (isProjected ? '预计' : '实际') },
  { header: '累计占比', value: ({ display }: Point) => display },
  { header: '未分配全投向片区时', value: ({ highest }: Point) => highest?.display ?? '' },
  { header: '投向片区(万元)', value: ({ numeratorYuan }: Point) => numeratorYuan / 10_000 },
  { header: '全市(万元)', value: ({ denominatorYuan }: Point) => denominatorYuan / 10_000 },
]

function CurveCard({ year: { curve, share, target }, search, change, isUpdating }: TabProps) {
  const isPhone = useIsPhone()
  const finding = curveFinding(curve)
  const empty = <EmptyNotice title="本年还没有发行或计划">导入债券批次和分配表后显示曲线。</EmptyNotice>
  const course = { name: '占比', points: curve, isScenario: false }
  return (
    <ChartCard
      title={finding}
      subtitle={`单位 %，${bondBasisNames[share.basis]}口径，本年累计，截至${share.asOf}；虚线为按计划的预计，浅带为未分配的资金全不投向到全投向片区，蓝线为目标`}
      isTable={search.view === 'table'}
      onToggle={(isTable) => change({ view: isTable ? 'table' : 'chart' })}
      chart={
        curve.some(({ value }) => value !== null) ? (
          <Chart
            label={`专项债累计占比：${finding}，目标${target.text}`}
            option={shareCurveOption([course], target, pageInks(), isPhone)}
          />
        ) : (
          empty
        )
      }
      table={
        <DataTable caption="各月累计占比" columns={curveColumns} rows={curve} rowKey="month" empty={empty} isDense />
      }
      copy={{ columns: curveCopy, rows: curve }}
      isUpdating={isUpdating}
    />
  )
}

const stepColumns: readonly Column<Step>[] = [
  { key: 'name', header: '组成', cell: ({ name }) => name },
  {
    key: 'amount',
    header: '金额(万元)',
    align: 'end',
    cell: ({ amountYuan }) => <Num value={wanDigits(amountYuan)} />,
  },
]

const stepCopy = [
  { header: '组成', value: ({ name }: Step) => name },
  { header: '金额(万元)', value: ({ amountYuan }: Step) => amountYuan / 10_000 },
]

function WaterfallCard({ year: { waterfall, share, target }, search, change, isUpdating }: TabProps) {
  const isPhone = useIsPhone()
  const finding = gapFinding(waterfall)
  const empty = <EmptyNotice title="没有可以分解的缺口">{share.missing ?? '缺口分解只按发行口径给出。'}</EmptyNotice>
  return (
    <ChartCard
      title={finding}
      subtitle={`全年已发行加计划的 ${target.text}，截至${share.asOf}；斜纹为储备，虚框为缺口`}
      isTable={search.view === 'table'}
      onToggle={(isTable) => change({ view: isTable ? 'table' : 'chart' })}
      chart={
        waterfall.length > 0 ? (
          <Chart label={`缺口分解：${finding}`} option={waterfallOption(waterfall, pageInks(), isPhone)} />
        ) : (
          empty
        )
      }
      table={
        <DataTable caption="缺口分解" columns={stepColumns} rows={waterfall} rowKey="code" empty={empty} isDense />
      }
      copy={{ columns: stepCopy, rows: waterfall }}
      isUpdating={isUpdating}
    />
  )
}
