import { moneyLine } from '../../money/yuan.ts'
import {
  type AnyRatio,
  clearText,
  decimalText,
  type Operator,
  percentText,
  quotient,
  type Target,
} from '../../number/ratio.ts'
import { monthText } from '../../time/month.ts'
import { parseFormula } from './formula.ts'
import type { Measure } from './measure.schema.ts'
import type { Pace } from './pace.ts'

const signs: Readonly<Record<Operator, string>> = { '>=': '≥', '>': '>', '<=': '≤', '<': '<', '=': '=' }

const isShare = ({ unit }: Pick<Measure, 'unit'>): boolean => unit === '%'

/** Thousands apart, as everywhere: `1,374`. */
const grouped = (text: string): string => text.replace(/^-?\d+/, (whole) => Number(whole).toLocaleString('zh-CN'))

const shortened = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text)

/** A value in the unit of its indicator: `48.6%`, `12个`; never on the other side of the target. */
export function valueText(measure: Pick<Measure, 'unit'>, ratio: AnyRatio | null, target: Target | null): string {
  if (ratio === null) return '—'
  if (isShare(measure)) return percentText(ratio, target ?? undefined)
  return `${grouped(shortened(clearText(ratio, target ? [target] : [])))}${measure.unit}`
}

/** `≥90%`, `=100%`, `按本月序时`, `只跟踪`. */
export function measureTargetText(
  measure: Pick<Measure, 'unit' | 'operator' | 'target'>,
  isBySchedule: boolean,
): string {
  if (isBySchedule) return '按本月序时'
  const { target, operator, unit } = measure
  if (target === null) return '只跟踪'
  const size = isShare(measure) ? { ...target, numerator: target.numerator * 100 } : target
  return `${signs[operator]}${shortened(decimalText(size, 2))}${unit}`
}

/** A quantity as it is read: yuan and square metres in the units of screens. */
function quantityText(amount: number, unit: string): string {
  if (unit === '元') return moneyLine(amount)
  if (unit === '平方米') return `${(amount / 1e6).toFixed(2)}平方公里`
  return `${amount.toLocaleString('zh-CN')}${unit}`
}

/** Numerator and denominator in their own units: `121.83亿元 / 250.32亿元`; null of what is no share. */
export function partsText(formula: string, numerator: number | null, denominator: number | null): string | null {
  const tree = parseFormula(formula)
  if (numerator === null || denominator === null || tree.op !== 'divide') return null
  if (tree.left.op !== 'quantity' || tree.right.op !== 'quantity') return null
  return `${quantityText(numerator, tree.left.unit)} / ${quantityText(denominator, tree.right.unit)}`
}

const perMonth = (measure: Pick<Measure, 'unit'>, ratio: AnyRatio): string => {
  const value = quotient(ratio) ?? 0
  const size = isShare(measure) ? value * 100 : value
  return `${Number(size.toFixed(1))}${isShare(measure) ? '个百分点' : measure.unit}`
}

/** 照此速度: `每月需8.3个百分点，近来每月4.0个百分点；照此速度2025年10月起不可能按期达标`. */
export function paceSentence(measure: Pick<Measure, 'unit'>, pace: Pace): string {
  const { state, needed, achieved, monthsLeft, dueMonth, unreachableFrom } = pace
  if (state === 'met') return '已达标'
  const since = unreachableFrom ? `${monthText(unreachableFrom)}起` : ''
  if (monthsLeft === 0) {
    const lost = unreachableFrom && unreachableFrom < dueMonth ? `；${since}按最快的一个月已来不及` : ''
    return `${monthText(dueMonth)}已到期，未达标${lost}`
  }
  const asked = needed ? `距${monthText(dueMonth)}还有${monthsLeft}个月，每月需${perMonth(measure, needed)}` : ''
  if (achieved === null) return `${asked}；可比月份不足两个，还看不出速度`
  const done = `近来每月${perMonth(measure, achieved)}`
  if (state === 'onPace') return `${asked}，${done}；照此速度可按期达标`
  if (state === 'unreachable') return `${asked}，${done}；${since}按最快的一个月也已不能按期达标`
  const lost = unreachableFrom ? `，${since}按最快的一个月也来不及` : ''
  return `${asked}，${done}；照此速度不能按期达标${lost}`
}
