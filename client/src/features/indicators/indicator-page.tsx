import { detailsText, headlineText } from '@pianqu/shared/headlines/headline.ts'
import { indicatorFinding } from '@pianqu/shared/headlines/indicator-finding.ts'
import { originNames, statusNames } from '@pianqu/shared/indicators/library/measure.schema.ts'
import type { IndicatorValueRow, IndicatorPage as Shown } from '@pianqu/shared/indicators/library.contract.ts'
import { addMonths, firstMonth, monthOf, monthOfDay, monthText, yearOf } from '@pianqu/shared/time/month.ts'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { paths } from '../../navigation/paths.ts'
import { usePageSearch } from '../../navigation/search.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { useMay, useSession } from '../../session/actor.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ChartCard } from '../../ui/chart/chart-card.tsx'
import { pageInks } from '../../ui/chart/inks.ts'
import { Chart } from '../../ui/chart/lazy-chart.tsx'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { Facts } from '../../ui/facts.tsx'
import { DayField } from '../../ui/form/day-field.tsx'
import { Select } from '../../ui/form/select.tsx'
import { BackLink } from '../../ui/layout/back-link.tsx'
import { Callout } from '../../ui/layout/callout.tsx'
import { Filters } from '../../ui/layout/filters.tsx'
import { PageHeader } from '../../ui/layout/page-header.tsx'
import { Row } from '../../ui/layout/row.tsx'
import { Stack } from '../../ui/layout/stack.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { type Column, DataTable } from '../../ui/table/data-table.tsx'
import { Note } from '../../ui/words/note.tsx'
import { Words } from '../../ui/words/words.tsx'
import { Comparison } from './definition-comparison.tsx'
import { indicatorQuery } from './indicators.queries.ts'
import { indicatorSearch } from './indicators.search.ts'
import { SmallMultiples } from './small-multiples.tsx'
import { monthsOf, trendOption } from './trend-option.ts'
import { TypeDialog } from './type-dialog.tsx'

/** What one figure means, where it stands, and whether its target can still be met. */
export function IndicatorPage() {
  const { id } = useParams({ strict: false })
  const [{ year, asOf }] = usePageSearch(indicatorSearch)
  const query = useQuery(
    indicatorQuery(id ?? '', {
      asOf,
      ...(year !== undefined && { from: monthOf(Number(year), 1), to: monthOf(Number(year), 12) }),
    }),
  )
  return (
    <Loaded
      what="指标"
      permission="figures:read"
      query={query}
      header={<PageHeader title="指标" />}
      skeleton={<Skeleton height={280} count={2} />}
    >
      {(indicator) => <Indicator indicator={indicator} isUpdating={query.isPlaceholderData} />}
    </Loaded>
  )
}

function Indicator({ indicator, isUpdating }: { readonly indicator: Shown; readonly isUpdating: boolean }) {
  const [{ place, asOf, view, year }, change] = usePageSearch(indicatorSearch)
  const places = placesOf(indicator.values)
  const at = places.some(({ value }) => value === place) ? place : 'city'
  const values = indicator.values.filter(({ areaCode }) => (areaCode ?? 'city') === at)
  const current = yearOf(indicator.to)
  const finding = indicatorFinding({ ...indicator, year: current, isProvisional: indicator.provisional })
  return (
    <Stack gap={16}>
      <PageHeader
        title={headlineText(finding)}
        subject={{ back: <BackLink {...paths.indicators()}>指标库</BackLink>, isUpdating }}
      >
        {indicator.origin === 'typed' && <TypeButton indicator={indicator} />}
        {finding.details.length > 0 && <Note>{detailsText(finding)}</Note>}
        {indicator.pace && (
          <Callout tone={indicator.pace.state === 'met' || indicator.pace.state === 'onPace' ? 'plain' : 'warn'}>
            {indicator.pace.sentence}
          </Callout>
        )}
      </PageHeader>
      <Filters label="看哪里、哪一年">
        <Select label="范围" value={at} options={places} onChange={(next) => change({ place: next })} />
        <Select
          label="年份"
          value={String(year ?? current)}
          options={[current, current - 1, current - 2].map((each) => ({ value: String(each), label: `${each}年` }))}
          onChange={(next) => change({ year: next })}
        />
        <DayField label="某日已发布的数" value={asOf} onChange={(day) => change({ asOf: day })} />
      </Filters>
      <Trend
        indicator={indicator}
        values={values}
        isTable={view === 'table'}
        onToggle={(isTable) => change({ view: isTable ? 'table' : 'chart' })}
      />
      <SmallMultiples indicator={indicator} onPlace={(next) => change({ place: next })} />
      <Definition indicator={indicator} />
      <History indicator={indicator} />
      {indicator.history.length > 1 && <Comparison history={indicator.history} />}
    </Stack>
  )
}

/** Opens the months of the year for those who report them. */
function TypeButton({ indicator }: { readonly indicator: Shown }) {
  const mayType = useMay()('indicators:type')
  const { today } = useSession()
  const [isOpen, setOpen] = useState(false)
  if (!mayType) return null
  const current = monthOfDay(today)
  const months = Array.from({ length: 12 }, (_, index) => addMonths(current, -index))
  return (
    <>
      <Row>
        <Button onClick={() => setOpen(true)}>填报数值</Button>
      </Row>
      {isOpen && (
        <TypeDialog
          code={indicator.code}
          name={indicator.name}
          sourceUnit={indicator.sourceUnit}
          months={months}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}

function placesOf(values: readonly IndicatorValueRow[]) {
  const names = new Map(values.map(({ areaCode, name }) => [areaCode ?? 'city', name]))
  return [
    { value: 'city', label: '全市' },
    ...[...names].flatMap(([value, label]) => (value === 'city' ? [] : [{ value, label }])),
  ]
}

const columns: readonly Column<IndicatorValueRow>[] = [
  { key: 'month', header: '月份', cell: ({ month }) => monthText(month) },
  { key: 'display', header: '值', align: 'end', cell: ({ display }) => display },
  {
    key: 'parts',
    header: '分子 / 分母',
    align: 'end',
    cell: ({ parts }) => parts ?? '—',
  },
  { key: 'met', header: '结论', cell: ({ met }) => (met === null ? '不判断' : met ? '达标' : '未达标') },
  {
    key: 'status',
    header: '状态',
    cell: ({ status, reason, restated }) => (
      <Words min={120} below={reason}>
        {restated ? '发布后更正' : statusNames[status]}
      </Words>
    ),
  },
  {
    key: 'basis',
    header: '口径版本',
    align: 'end',
    cell: ({ basisVersion }) => (basisVersion === 0 ? '预置' : `第${basisVersion}版`),
  },
  {
    key: 'snapshot',
    header: '快照',
    cell: ({ snapshot, isProvisional }) => snapshot ?? (isProvisional ? '暂计' : '—'),
  },
]

interface TrendProps {
  readonly indicator: Shown
  readonly values: readonly IndicatorValueRow[]
  readonly isTable: boolean
  readonly onToggle: (isTable: boolean) => void
}

function Trend({ indicator, values, isTable, onToggle }: TrendProps) {
  const months = monthsOf(values)
  const isShare = indicator.unit === '%'
  const name = values[0]?.name ?? '全市'
  const first = values[0]
  const last = values.findLast(({ value }) => value !== null)
  if (!first) {
    return (
      <EmptyNotice title={indicator.asOf ? `${indicator.asOf}还没有发布过这个指标` : '这一年没有数'}>
        换一个年份或日期再看。
      </EmptyNotice>
    )
  }
  const title = last ? `${name}：${monthText(last.month)}${last.display}` : `${name}：还没有数`
  return (
    <ChartCard
      title={title}
      subtitle={`单位：${indicator.unit}；缺数的月份不连线，口径变更处断开，不可比`}
      isTable={isTable}
      onToggle={onToggle}
      copy={{
        rows: [...values],
        columns: [
          { header: '月份', value: ({ month }) => month },
          { header: '值', value: ({ display }) => display },
          { header: '分子', value: ({ numerator }) => numerator },
          { header: '分母', value: ({ denominator }) => denominator },
          { header: '状态', value: ({ status, reason }) => [statusNames[status], reason].filter(Boolean).join('：') },
        ],
      }}
      chart={
        <Chart
          label={`${indicator.name}，${title}`}
          option={trendOption({ values, months, isShare }, pageInks())}
          height={260}
        />
      }
      table={<DataTable caption={`${indicator.name}的数`} columns={columns} rows={values} rowKey="month" />}
    />
  )
}

const placeOfUse = {
  indicator: (code: string) => paths.indicator(code),
  overview: () => paths.overview(),
  areas: () => paths.areas(),
} as const

function Definition({ indicator }: { readonly indicator: Shown }) {
  return (
    <Card title="口径" aside={<Link {...paths.rule(indicator.ruleKind, indicator.code)}>查看和修改定义</Link>}>
      <Facts
        facts={[
          { name: '定义', value: indicator.basis, isWide: true },
          { name: '导入用的编码', value: <code>{indicator.code}</code> },
          { name: '公式', value: indicator.formulaText, isWide: true },
          { name: '机器公式', value: <code>{indicator.formula}</code>, isWide: true },
          { name: '范围', value: indicator.scope },
          { name: '片区合成全市', value: indicator.place },
          { name: '月份合成全年', value: indicator.time },
          { name: '目标', value: indicator.targetText },
          indicator.dueMonth && { name: '完成月份', value: monthText(indicator.dueMonth) },
          { name: '来源单位', value: indicator.sourceUnit },
          { name: '取得方式', value: originNames[indicator.origin] },
          indicator.promises.length > 0
            ? {
                name: '政策出处',
                value: indicator.promises.map(({ clause, address }) => (
                  <Link key={clause} {...paths.policyMeasure(`${clause.split('.')[0]?.replace('/', '-')}`)}>
                    {address}{' '}
                  </Link>
                )),
                isWide: true,
              }
            : null,
          indicator.usedIn.length > 0
            ? {
                name: '用在',
                value: indicator.usedIn.map(({ kind, code, name }) => (
                  <Link key={`${kind} ${code}`} {...placeOfUse[kind](code)}>
                    {name}{' '}
                  </Link>
                )),
                isWide: true,
              }
            : null,
        ]}
      />
    </Card>
  )
}

const versions: readonly Column<Shown['history'][number]>[] = [
  {
    key: 'version',
    header: '版本',
    cell: ({ basisVersion }) => (basisVersion === 0 ? '系统预置' : `第${basisVersion}版`),
  },
  {
    key: 'from',
    header: '起始月份',
    cell: ({ effectiveMonth }) => (effectiveMonth === firstMonth ? '最初' : monthText(effectiveMonth)),
  },
  {
    key: 'basis',
    header: '口径',
    cell: ({ basis }) => (
      <Words min={220} max={360}>
        {basis}
      </Words>
    ),
  },
  {
    key: 'formula',
    header: '公式',
    cell: ({ formulaText }) => (
      <Words min={200} max={320}>
        {formulaText}
      </Words>
    ),
  },
  { key: 'target', header: '目标', cell: ({ targetText }) => targetText },
  { key: 'adopted', header: '依据', cell: ({ adoptedBasis }) => adoptedBasis ?? '—' },
  {
    key: 'break',
    header: '与前一版',
    cell: ({ isNewBasis, basisVersion }) => (isNewBasis ? '口径变更，不可比' : basisVersion === 0 ? '—' : '可比'),
  },
]

function History({ indicator }: { readonly indicator: Shown }) {
  return (
    <Card title="口径变更史">
      <DataTable
        caption="口径变更史"
        columns={versions}
        rows={indicator.history}
        rowKey={({ basisVersion }) => String(basisVersion)}
      />
    </Card>
  )
}
