import type { AreaPage } from '@pianqu/shared/boards/area.contract.ts'
import { shareText, targetOf } from '@pianqu/shared/number/ratio.ts'
import { monthNumber } from '@pianqu/shared/time/month.ts'
import { ytdRestatedText } from '../../parts/published-text.ts'
import { moneyAxis } from '../../ui/chart/money-axis.ts'
import { targetWords } from './area-indicators.tsx'
import type { Trend } from './trend-option.ts'

type Series = AreaPage['series']
type Indicators = AreaPage['indicators']

/** What was added in each month; unknown where this month or the one before was not reported. */
export function monthlyAmounts(series: Series): (number | null)[] {
  return series.map(({ month, ytdYuan }, index) => {
    if (ytdYuan === null) return null
    if (monthNumber(month) === 1) return ytdYuan
    const before = series[index - 1]?.ytdYuan
    return before == null ? null : ytdYuan - before
  })
}

/** What was published of each month alone, where both of its ends were published and it is another now. */
function monthlyRestated(series: Series, now: readonly (number | null)[]): (string | null)[] {
  const once = monthlyAmounts(
    series.map((point) => (point.published ? { ...point, ytdYuan: point.published.ytdYuan } : point)),
  )
  return series.map(({ published }, index) => {
    const [was, is] = [once[index], now[index]]
    if (!published || was == null || is == null || was === is) return null
    return ytdRestatedText({ snapshot: published.snapshot, ytdYuan: was }, is)
  })
}

function coverageTrend(series: Series, indicators: Indicators): Trend | null {
  if (series.every(({ coverage }) => coverage === null)) return null
  const rail = indicators.find(({ code }) => code === 'rail-800m')
  return {
    key: 'coverage',
    title: rail ? `${rail.name}率` : '轨道站点覆盖率',
    subtitle: '月末，面积口径',
    months: series.map(({ month }) => month),
    actual: series.map(({ coverage }) => coverage),
    ...(rail && { target: { value: rail.target, label: `目标${targetWords(rail)}` } }),
    ceiling: 1,
    shape: 'line',
    text: (share) => shareText(share, rail && targetOf(rail)),
    tick: (share) => `${Math.round(share * 100)}%`,
  }
}

/** The small charts of an area; one without any value is left out. */
export function areaTrends(series: Series, indicators: Indicators): Trend[] {
  const months = series.map(({ month }) => month)
  const ytd = series.map(({ ytdYuan }) => ytdYuan)
  const schedule = series.map(({ expectedYuan }) => expectedYuan)
  const monthly = monthlyAmounts(series)
  const bonds = series.map(({ bondYuan }) => bondYuan)
  const [total, step, bond] = [moneyAxis([...ytd, ...schedule]), moneyAxis(monthly), moneyAxis(bonds)]
  const trends: (Trend | null)[] = [
    {
      key: 'ytd',
      title: '本年累计完成投资',
      subtitle: `${total.unit}，蓝线为序时`,
      months,
      actual: ytd,
      restated: series.map(({ published, ytdYuan }) => ytdRestatedText(published, ytdYuan)),
      schedule,
      shape: 'line',
      ...total,
    },
    {
      key: 'month',
      title: '当月完成投资',
      subtitle: step.unit,
      months,
      actual: monthly,
      restated: monthlyRestated(series, monthly),
      shape: 'bar',
      ...step,
    },
    {
      key: 'bonds',
      title: '专项债券累计安排',
      subtitle: `${bond.unit}，已发行批次`,
      months,
      actual: bonds,
      shape: 'line',
      ...bond,
    },
    coverageTrend(series, indicators),
  ]
  return trends.filter((trend) => trend !== null)
}
