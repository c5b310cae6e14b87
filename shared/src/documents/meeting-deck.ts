import { yiText } from '../money/yuan.ts'
import { placeText } from '../snapshots/restated.ts'
import { monthNumber, monthText } from '../time/month.ts'
import { type BulletinFacts, cardOf } from './bulletin-facts.ts'
import { nextSteps } from './bulletin-next-steps.ts'
import type { DocumentTable } from './bulletin-tables.ts'
import { type DocumentChart, numberOf, progressChart } from './document-chart.ts'
import { dayText, spanText } from './document-words.ts'
import { sentenceText } from './sentence.ts'

export interface DeckFacts extends BulletinFacts {
  readonly headline: string
  readonly bonds: readonly { readonly name: string; readonly amountYuan: number }[]
}

/** A page of the deck: its title is what it finds. */
export interface Slide {
  readonly title: string
  readonly body:
    | { readonly kind: 'chart'; readonly chart: DocumentChart }
    | { readonly kind: 'table'; readonly table: DocumentTable }
    | { readonly kind: 'points'; readonly points: readonly string[] }
}

export interface Deck {
  readonly title: string
  readonly subtitle: string
  readonly issuer: string
  /** At the foot of every page. */
  readonly cited: string
  readonly slides: readonly Slide[]
}

const most = 8

const slide = (title: string, body: Slide['body']): Slide => ({ title, body })

const barChart = (
  title: string,
  { unit, decimals, name }: { readonly unit: string; readonly decimals: number; readonly name: string },
  bars: readonly { readonly label: string; readonly value: number }[],
): DocumentChart => ({
  kind: 'bar',
  title,
  unit,
  decimals,
  categories: bars.map(({ label }) => label),
  series: [{ name, values: bars.map(({ value }) => value) }],
})

/** The indicators as they stand. */
function indicatorSlide({ headline, indicators }: DeckFacts): Slide {
  const table: DocumentTable = {
    columns: [
      { header: '指标', share: 28, align: 'left' },
      { header: '完成', share: 12, align: 'right' },
      { header: '分子 / 分母', share: 36, align: 'right' },
      { header: '目标', share: 18, align: 'center' },
      { header: '差距', share: 40, align: 'left' },
    ],
    rows: indicators.map(({ name, display, parts, targetDisplay, gap }) => [name, display, parts, targetDisplay, gap]),
  }
  return slide(headline, { kind: 'table', table })
}

function behindSlide({ areas }: DeckFacts): Slide[] {
  const late = areas
    .filter(({ behindPoints, behindDisplay }) => behindPoints !== null && behindPoints > 0 && behindDisplay !== null)
    .toSorted((a, b) => (b.behindPoints ?? 0) - (a.behindPoints ?? 0))
  const [worst] = late
  if (!worst) return []
  const red = areas.filter(({ light }) => light === 'red').length
  const title = `${red > 0 ? `${red}个片区滞后` : '没有片区滞后'}，${worst.name}落后序时${worst.behindDisplay}个百分点`
  const bars = late
    .slice(0, most)
    .map(({ name, behindDisplay }) => ({ label: name, value: numberOf(behindDisplay ?? '') }))
  return [
    slide(title, {
      kind: 'chart',
      chart: barChart(title, { unit: '个百分点', decimals: 1, name: '落后序时（百分点）' }, bars),
    }),
  ]
}

function bondSlide(facts: DeckFacts): Slide[] {
  const card = cardOf(facts, 'bond-share')
  const first = facts.bonds.filter(({ amountYuan }) => amountYuan > 0).toSorted((a, b) => b.amountYuan - a.amountYuan)
  if (!card || card.value === null || first.length === 0) return []
  const [distance = ''] = card.gap.split(' · ')
  const title = `专项债投向占比${card.display}，${distance}`
  const bars = first
    .slice(0, most)
    .map(({ name, amountYuan }) => ({ label: name, value: numberOf(yiText(amountYuan)) }))
  return [
    slide(title, {
      kind: 'chart',
      chart: barChart(title, { unit: '亿元', decimals: 2, name: '专项债投向（亿元）' }, bars),
    }),
  ]
}

function startSlide(facts: DeckFacts): Slide[] {
  const { notStarted } = facts
  const card = cardOf(facts, 'start-rate')
  if (!card || notStarted.length === 0) return []
  const left = (card.denominator ?? 0) - (card.numerator ?? 0)
  const title = `应开工未开工${left}个，开工率${card.display}`
  const bars = notStarted.slice(0, most).map(({ name, projects }) => ({ label: name, value: projects }))
  return [
    slide(title, {
      kind: 'chart',
      chart: barChart(title, { unit: '个', decimals: 0, name: '应开工未开工（个）' }, bars),
    }),
  ]
}

function blockerSlide({ blockers }: DeckFacts): Slide[] {
  if (blockers.open === 0) return []
  const title = `${blockers.open}件堵点未销号，${blockers.forTheCity}件待市级议定`
  const bars = blockers.types.map(({ type, count }) => ({ label: type, value: count }))
  return [
    slide(title, { kind: 'chart', chart: barChart(title, { unit: '件', decimals: 0, name: '未销号（件）' }, bars) }),
  ]
}

const ends = 4

/** The first and the last of the districts. */
function rankingSlide({ ranking }: DeckFacts): Slide[] {
  const placed = ranking?.rows.filter(({ place }) => place !== null) ?? []
  const [first] = placed
  if (!ranking?.isRanked || !first) return []
  const shown = placed.length > 2 * ends ? [...placed.slice(0, ends), ...placed.slice(-ends)] : placed
  const { decimals } = ranking.rule
  return [
    slide(`${placed.length}个区（市）县参加排名，${first.name}${placeText(first)}`, {
      kind: 'table',
      table: {
        columns: [
          { header: '名次', share: 20, align: 'center' },
          { header: '区（市）县', share: 36, align: 'left' },
          { header: '月度指数（分）', share: 22, align: 'right' },
          { header: '等次', share: 22, align: 'center' },
        ],
        rows: shown.map((row) => [placeText(row), row.name, (row.score ?? 0).toFixed(decimals), row.tier ?? '—']),
      },
    }),
  ]
}

/** What is shown at the meeting about a month, a finding a page. */
export function meetingDeck(facts: DeckFacts): Deck {
  const { month, asOf, snapshot, issuer } = facts
  const chart = progressChart(facts)
  return {
    title: `${monthText(month)}全市重点片区项目集群调度`,
    subtitle: `数据截至${dayText(asOf)}`,
    issuer,
    cited: `${spanText(month)}　数据截至${dayText(asOf)}　快照${snapshot}`,
    slides: [
      indicatorSlide(facts),
      ...(chart ? [slide(chart.title, { kind: 'chart', chart })] : []),
      ...behindSlide(facts),
      ...bondSlide(facts),
      ...startSlide(facts),
      ...rankingSlide(facts),
      ...blockerSlide(facts),
      slide(`${monthNumber(month)}月调度后需推进的工作`, {
        kind: 'points',
        points: nextSteps(facts).map(sentenceText),
      }),
    ],
  }
}
