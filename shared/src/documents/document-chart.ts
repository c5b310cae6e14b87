import { yiText } from '../money/yuan.ts'
import { shareText } from '../number/ratio.ts'
import { isMonth, monthNumber } from '../time/month.ts'
import { type BulletinFacts, cardOf } from './bulletin-facts.ts'
import { spanText } from './document-words.ts'

/** A chart with its numbers as they are printed: an office can open and change them, and reads the same in the text. */
export interface DocumentChart {
  readonly kind: 'line' | 'bar'
  /** The finding that it shows. */
  readonly title: string
  readonly unit: string
  readonly decimals: number
  readonly categories: readonly string[]
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[]
}

/** A printed number as a number again, without the marks between its digits. */
export const numberOf = (digits: string): number => Number(digits.replaceAll(',', '').replace('−', '-'))

const percentOf = (share: number | null): number | null =>
  share === null ? null : numberOf(shareText(share).replace('%', ''))

const monthLabel = (month: string): string => (isMonth(month) ? `${monthNumber(month)}月` : month)

/** What was done by each month of the year, and where the schedule stood. */
export function progressChart(facts: BulletinFacts): DocumentChart | null {
  const card = cardOf(facts, 'investment-rate')
  if (!card || card.value === null || card.spark.length === 0) return null
  const last = numberOf(card.display.replace('%', ''))
  const done = card.spark.map(({ value }, at, all) => (at === all.length - 1 ? last : percentOf(value)))
  return {
    kind: 'line',
    title: `${spanText(facts.month)}累计完成率${card.display}，${card.gap.split(' · ')[0] ?? ''}`,
    unit: '%',
    decimals: Math.max(1, card.display.replace(/^[^.]*\.?/, '').replace('%', '').length),
    categories: card.spark.map(({ month }) => monthLabel(month)),
    series: [
      { name: '累计完成率', values: done },
      { name: '序时进度', values: card.spark.map(({ schedule }) => percentOf(schedule)) },
    ],
  }
}

const most = 10

/** The areas that are furthest with their plans, in 亿元. */
export function areasChart({ areas }: Pick<BulletinFacts, 'areas'>): DocumentChart | null {
  const rated = areas.flatMap((area) =>
    area.planYuan && area.ytdYuan !== null ? [{ ...area, share: area.ytdYuan / area.planYuan }] : [],
  )
  if (rated.length === 0) return null
  const first = rated.toSorted((a, b) => b.share - a.share || (a.code < b.code ? -1 : 1)).slice(0, most)
  const inYi = (yuan: number | null) => (yuan === null ? null : numberOf(yiText(yuan)))
  return {
    kind: 'bar',
    title: rated.length > most ? `完成率前${most}位片区的累计完成与年度计划` : '各片区累计完成与年度计划',
    unit: '亿元',
    decimals: 2,
    categories: first.map(({ name }) => name),
    series: [
      { name: '年度计划（亿元）', values: first.map(({ planYuan }) => inYi(planYuan)) },
      { name: '累计完成（亿元）', values: first.map(({ ytdYuan }) => inYi(ytdYuan)) },
    ],
  }
}

const valueText = ({ decimals, unit }: DocumentChart, value: number | null): string =>
  value === null ? '无数据' : `${value.toFixed(decimals)}${unit}`

/** A chart in words, for who cannot see it. */
export function chartDescription(chart: DocumentChart): string {
  const { title, categories, series, kind } = chart
  const told = series.map(({ name, values }) => {
    const each = categories.map((category, at) => `${category}${valueText(chart, values[at] ?? null)}`)
    return `${name}：${each.join('，')}`
  })
  return `${kind === 'line' ? '折线图' : '条形图'}。${title}。${told.join('。')}。`
}
