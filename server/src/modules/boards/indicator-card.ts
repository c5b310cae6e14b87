import { scopeText } from '@pianqu/shared/indicators/definition-words.ts'
import type { IndicatorCard, SparkPoint } from '@pianqu/shared/indicators/indicator.contract.ts'
import { indicatorLight } from '@pianqu/shared/indicators/indicator-light.ts'
import { indicatorReading } from '@pianqu/shared/indicators/reading.ts'
import type { LightRule } from '@pianqu/shared/lights/light-rule.schema.ts'
import { moneyLine, yiText } from '@pianqu/shared/money/yuan.ts'
import { percentText, quotient, targetText } from '@pianqu/shared/number/ratio.ts'
import { distanceToTarget } from '@pianqu/shared/number/share-words.ts'
import type { PublishedFigures } from '../snapshots/published-figures.facts.ts'
import type { CityIndicator } from './city-indicators.query.ts'

interface CardInput {
  readonly indicator: CityIndicator
  readonly spark: readonly SparkPoint[]
  /** Said beside the distance in points, such as the money that is missing. */
  readonly also: string | null
  readonly rule: LightRule
}

/** What numerator and denominator are, in the words of the indicator's unit. */
const partsText: Record<string, (numerator: number, denominator: number) => string> = {
  'bond-share': (numerator, denominator) => `${yiText(numerator)} / ${yiText(denominator)} 亿元`,
  'rail-800m': (numerator, denominator) =>
    `${(numerator / 1e6).toFixed(2)} / ${(denominator / 1e6).toFixed(2)} 平方公里`,
  'investment-rate': (numerator, denominator) => `${moneyLine(numerator)} / ${moneyLine(denominator)}`,
  'start-rate': (numerator, denominator) => `${numerator} / ${denominator} 个`,
}

type Scoped = Pick<CityIndicator['definition'], 'categories'>

const nothingYet: Record<string, (definition: Scoped) => string> = {
  'bond-share': () => '本年尚未发行新增专项债',
  'rail-800m': ({ categories }) => `尚未导入${scopeText(categories)}片区边界`,
  'investment-rate': () => '本年尚无计划或月报',
  'start-rate': () => '没有已到计划开工月份的项目',
}

/** The schedule is no target that anybody set: the sentence speaks of 序时. */
const againstSchedule = (sentence: string): string => sentence.replace('距目标差', '低于序时').replace('目标', '序时')

/** Projects that have not begun are counted by people, not measured in points. */
function gapOf(code: string, distance: string, also: string | null): string {
  if (!also) return distance
  return code === 'start-rate' ? also : `${distance} · ${also}`
}

/** An indicator with everything its card shows. */
export function indicatorCard({ indicator, spark, also, rule }: CardInput): IndicatorCard {
  const { definition, ratio, target, sums } = indicator
  const reading = indicatorReading({ definition, ratio, target })
  const hasValue = reading.value !== null
  const isSchedule = definition.target.kind === 'schedule'
  const measured = () =>
    isSchedule ? againstSchedule(distanceToTarget(ratio, target)) : distanceToTarget(ratio, target)
  const published = spark.at(-1)?.published
  const beside = sums?.unplannedYuan ? `，另有无计划项目 ${moneyLine(sums.unplannedYuan)}` : ''
  const distance = hasValue ? measured() : (nothingYet[definition.code]?.(definition) ?? '尚无数据')
  return {
    ...reading,
    ...(sums && { numerator: sums.ytdYuan, denominator: sums.planYuan, unplannedYuan: sums.unplannedYuan }),
    targetDisplay: isSchedule ? `序时 ${percentText(target)}` : `目标 ${targetText(target)}`,
    light: indicatorLight(ratio, target, rule),
    gap: gapOf(definition.code, distance, also),
    parts: hasValue ? `${partsText[definition.code]?.(ratio.numerator, ratio.denominator) ?? ''}${beside}` : '—',
    spark: [...spark],
    ...(published && { published }),
  }
}

export function sparkPoint(
  month: string,
  { definition, ratio, target }: CityIndicator,
  first: PublishedFigures | undefined,
): SparkPoint {
  const value = quotient(ratio)
  return { month, value, schedule: quotient(target), ...publishedValue(first, definition.code, value) }
}

/** How an indicator was first published, where it is another now. */
function publishedValue(
  first: PublishedFigures | undefined,
  code: string,
  now: number | null,
): Pick<SparkPoint, 'published'> | undefined {
  const was = first?.indicators.get(code)
  if (!first || !was || was.value === now) return undefined
  return { published: { snapshot: first.snapshot, value: was.value, display: was.display } }
}
