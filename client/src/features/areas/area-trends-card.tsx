import type { AreaPage } from '@pianqu/shared/boards/area.contract.ts'
import { type Month, monthText } from '@pianqu/shared/time/month.ts'
import { usePageSearch } from '../../navigation/search.ts'
import { Card } from '../../ui/card.tsx'
import { pageInks } from '../../ui/chart/inks.ts'
import { Chart } from '../../ui/chart/lazy-chart.tsx'
import { TableToggle } from '../../ui/chart/table-toggle.tsx'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { Row } from '../../ui/layout/row.tsx'
import { monthsToText } from '../../ui/text/months-text.ts'
import { Note } from '../../ui/words/note.tsx'
import styles from './area-trends.module.css'
import { areaTrends } from './area-trends.ts'
import { areaSearch } from './areas.search.ts'
import { type Trend, trendOption } from './trend-option.ts'
import { TrendTable } from './trend-table.tsx'

interface AreaTrendsProps {
  readonly name: string
  readonly month: Month
  readonly series: AreaPage['series']
  readonly indicators: AreaPage['indicators']
  readonly isUpdating: boolean
}

/** A dozen months side by side, to compare shapes: charts, or the same as a table. */
export function AreaTrends({ name, month, series, indicators, isUpdating }: AreaTrendsProps) {
  const [{ trend }, change] = usePageSearch(areaSearch)
  const trends = areaTrends(series, indicators)
  const isTable = trend === 'table'
  const toggle = <TableToggle isTable={isTable} onToggle={(next) => change({ trend: next ? 'table' : 'chart' })} />
  return (
    <Card title={`${monthsToText(month)}走势`} aside={toggle} isUpdating={isUpdating}>
      {series.length === 0 && <EmptyNotice title="还没有可以比较的月份">导入月报后显示走势。</EmptyNotice>}
      {series.length > 0 && isTable && <TrendTable trends={trends} />}
      {series.length > 0 && !isTable && (
        <div className={styles['charts']}>
          {trends.map((one) => (
            <figure key={one.key} className={styles['chart']}>
              <Row as="figcaption" gap={[0, 8]} align="baseline">
                <strong>{one.title}</strong>
                <Note as="span" kind="fine">
                  {one.subtitle}
                </Note>
              </Row>
              <Chart
                label={trendLabel(name, one)}
                option={trendOption(one, pageInks())}
                height={168}
                paperWidth={310}
              />
            </figure>
          ))}
        </div>
      )}
    </Card>
  )
}

/** `锦南总部区本年累计完成投资，2025年10月为6.00`: what a chart shows, for those who cannot see it. */
export function trendLabel(name: string, { title, months, actual, text }: Trend): string {
  const at = actual.findLastIndex((value) => value !== null)
  const [value, month] = [actual[at], months[at]]
  if (value == null || !month) return `${name}${title}，没有数据`
  return `${name}${title}，${monthText(month)}为${text(value)}`
}
