import { moneyLine } from '../money/yuan.ts'
import { type AnyRatio, compareRatios, type ExactRatio, type Ratio } from '../number/ratio.ts'
import { behind, expected, roundYuan, type ScheduledPlan } from '../plans/schedule.ts'
import { type Month, monthNumber } from '../time/month.ts'
import { type ComputedLight, type LightComponent, lightComponent } from './light.ts'
import { type LightRule, threshold } from './light-rule.schema.ts'
import { pointsDigits } from './points-words.ts'

type ProgressRule = Pick<LightRule, 'progress'>

/** The light of so many points behind schedule: yellow includes both ends (domain §5). */
export function lightOfPoints(points: AnyRatio, { progress }: ProgressRule): ComputedLight {
  if (compareRatios(points, threshold(progress.redAbovePoints)) > 0) return 'red'
  return compareRatios(points, threshold(progress.yellowFromPoints)) >= 0 ? 'yellow' : 'green'
}

/** `落后51.6个百分点`, with the decimals it takes to stay on its side of every threshold. */
function distance(points: ExactRatio, rule: ProgressRule): string {
  if (points.numerator === 0n) return '与序时持平'
  const text = pointsDigits(points, rule)
  return points.numerator < 0n ? `超前${text.replace('−', '')}个百分点` : `落后${text}个百分点`
}

function verdict(light: ComputedLight, points: ExactRatio, { progress }: ProgressRule): string {
  const { yellowFromPoints, redAbovePoints } = progress
  if (light === 'red') return `，超过${redAbovePoints}个百分点`
  if (light === 'yellow') return `，在${yellowFromPoints}至${redAbovePoints}个百分点之间（含两端）`
  return points.numerator > 0n ? `，不到${yellowFromPoints}个百分点` : ''
}

interface Standing {
  /** Annual plan, of one project or summed. */
  readonly planYuan: number
  readonly expected: Ratio
  /** Year to date in yuan; `null` where nothing was reported this year. */
  readonly ytdYuan: number | null
  /** How the expected amount came about, for the sentence. */
  readonly derivation: string
  readonly rule: ProgressRule
}

/** The progress component of any plan and actual, summed ones too; `null` over a plan of 0 or with nothing reported. */
export function progressOf({ planYuan, expected: soFar, ytdYuan, derivation, rule }: Standing): LightComponent | null {
  const points = ytdYuan === null ? null : behind(planYuan, soFar, ytdYuan)
  if (points === null || ytdYuan === null) return null
  const light = lightOfPoints(points, rule)
  const due = `序时应完成${moneyLine(roundYuan(soFar))}（年度计划${moneyLine(planYuan)}${derivation}）`
  const reason = `${due}，实际${moneyLine(ytdYuan)}，${distance(points, rule)}${verdict(light, points, rule)}`
  return lightComponent('progress', light, reason)
}

interface ProgressInput {
  /** The project's plan of the month's year; `null` where it has none. */
  readonly plan: ScheduledPlan | null
  readonly ytdYuan: number | null
  readonly month: Month
  readonly rule: ProgressRule
}

/** 进度: how far a project is behind its plan's schedule (domain §5). `null` without a plan or a reported line. */
export function progressLight({ plan, ytdYuan, month, rule }: ProgressInput): LightComponent | null {
  if (plan === null) return null
  const derivation = plan.curveYuan ? `，按分月计划累计至${monthNumber(month)}月` : `×${monthNumber(month)}/12`
  return progressOf({ planYuan: plan.investmentYuan, expected: expected(plan, month), ytdYuan, derivation, rule })
}
