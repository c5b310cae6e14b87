import { moneyLine } from '../money/yuan.ts'
import { problemTypes } from '../months/problem-types.ts'
import { type ContentField, contentFieldNames, type ReportContent } from '../months/report-content.schema.ts'
import { type Month, monthText } from '../time/month.ts'
import type { LineCheckRule } from './line-check-rule.schema.ts'

/** A line with everything its checks look at; amounts in whole yuan. */
export interface CheckedLine {
  readonly projectCode: string
  readonly month: Month
  readonly content: ReportContent
  /** Last month's accepted content. */
  readonly previous: ReportContent | null
  /** The last progress that was reported in any month before, for where last month said none. */
  readonly lastProgressBasisPoints?: number | null
  /** Accepted in the year before this month, and in all earlier months. */
  readonly ytdBeforeYuan: number
  readonly investedBeforeYuan: number
  readonly totalInvestmentYuan: number
  /** Invested in the months before, newest last; null where nothing was reported. */
  readonly recentYuan: readonly (number | null)[]
  readonly isUnderConstruction: boolean
}

export interface Finding {
  readonly projectCode: string
  readonly field: ContentField
  readonly level: 'hard' | 'soft'
  readonly code: string
  readonly message: string
}

type Check = (line: CheckedLine, rule: LineCheckRule) => Omit<Finding, 'projectCode'> | null

const percent = (basisPoints: number): string => `${basisPoints / 100}%`
const hasNote = ({ note }: ReportContent): boolean => note !== null && note.trim() !== ''

const hard = (field: ContentField, code: string, message: string) => ({ field, level: 'hard', code, message }) as const
const soft = (field: ContentField, code: string, message: string) => ({ field, level: 'soft', code, message }) as const

const missing: Check = ({ content }) =>
  content.investedYuan === null ? hard('investedYuan', 'line/missing', '请填写本月完成投资，没有投资请填 0') : null

const fallen: Check = ({ content, previous, lastProgressBasisPoints = null }) => {
  const lastMonth = previous?.progressBasisPoints ?? null
  const [before, now] = [lastMonth ?? lastProgressBasisPoints, content.progressBasisPoints]
  if (before === null || now === null || now >= before || hasNote(content)) return null
  return hard(
    'progressBasisPoints',
    'line/progress-fell',
    `形象进度${percent(now)}低于${lastMonth === null ? '最近一次所报的' : '上月'}${percent(before)}，请核对或在备注说明原因`,
  )
}

const notComplete: Check = ({ content }) => {
  if (
    content.actualCompletion === null ||
    content.progressBasisPoints === null ||
    content.progressBasisPoints === 10_000
  )
    return null
  return hard(
    'progressBasisPoints',
    'line/completed-below-100',
    `已填实际竣工，形象进度应为100%，现为${percent(content.progressBasisPoints)}`,
  )
}

const outsideMonth: Check = ({ content, month }) => {
  const late = (['actualStart', 'actualCompletion'] as const).find((field) => (content[field] ?? '') > month)
  if (!late) return null
  return hard(
    late,
    'line/after-month',
    `${contentFieldNames[late]}填的是${monthText(content[late] ?? month)}，晚于本期${monthText(month)}，请更正`,
  )
}

const overTotal: Check = ({ content, investedBeforeYuan, totalInvestmentYuan }) => {
  const over = investedBeforeYuan + (content.investedYuan ?? 0) - totalInvestmentYuan
  if (content.investedYuan === null || over <= 0 || hasNote(content)) return null
  return hard(
    'investedYuan',
    'line/over-total',
    `累计完成投资超过总投资${moneyLine(totalInvestmentYuan)}，多出${moneyLine(over)}，请核对或在备注说明`,
  )
}

function median(values: readonly number[]): number | null {
  if (values.length === 0) return null
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2
}

const jumped: Check = ({ content, recentYuan }, { jumpTimes }) => {
  const usual = median(recentYuan.filter((yuan) => yuan !== null && yuan > 0).map(Number))
  if (usual === null || content.investedYuan === null || content.investedYuan <= jumpTimes * usual || hasNote(content))
    return null
  return soft(
    'investedYuan',
    'line/jump',
    `本月${moneyLine(content.investedYuan)}，超过以往月份中位数${moneyLine(Math.round(usual))}的${jumpTimes}倍，请核对单位或在备注说明`,
  )
}

const idle: Check = ({ content, recentYuan, isUnderConstruction }, { idleMonths }) => {
  const before = recentYuan.slice(1 - idleMonths)
  const isIdle = content.investedYuan === 0 && before.length === idleMonths - 1 && before.every((yuan) => yuan === 0)
  if (!isUnderConstruction || !isIdle || hasNote(content)) return null
  return soft('investedYuan', 'line/idle', `在建项目连续${idleMonths}个月完成投资为0，请在备注说明原因`)
}

const missedForecast: Check = ({ content, previous }, { forecastPercent }) => {
  const forecast = previous?.forecastYuan ?? null
  if (forecast === null || forecast === 0 || content.investedYuan === null || hasNote(content)) return null
  if (100 * content.investedYuan >= forecastPercent * forecast) return null
  return soft(
    'investedYuan',
    'line/forecast-missed',
    `不到上月填的下月计划${moneyLine(forecast)}的${forecastPercent}%，请在备注说明原因`,
  )
}

const movedWithoutMoney: Check = ({ content, previous }) => {
  const [before, now] = [previous?.progressBasisPoints ?? null, content.progressBasisPoints]
  if (before === null || now === null || now <= before || content.investedYuan !== 0 || hasNote(content)) return null
  return soft(
    'progressBasisPoints',
    'line/progress-without-money',
    '形象进度有推进而本月完成投资为0，请核对或在备注说明',
  )
}

/** Words beside the list are kept, and nobody finds them under its kinds. */
const unknownType: Check = ({ content }) => {
  const { problemType } = content
  if (problemType === null || problemTypes.some((type) => type === problemType) || hasNote(content)) return null
  return soft(
    'problemType',
    'line/unknown-type',
    `问题类型“${problemType}”不在列表里，请从${problemTypes.join('、')}中选，或在备注说明`,
  )
}

const checks: readonly Check[] = [
  missing,
  fallen,
  notComplete,
  outsideMonth,
  overTotal,
  jumped,
  idle,
  missedForecast,
  movedWithoutMoney,
  unknownType,
]

/** Everything to say about a line before it is submitted (domain.md §4): hard findings stop it, soft ones ask for a note. */
export function checkLine(line: CheckedLine, rule: LineCheckRule): Finding[] {
  return checks.flatMap((check) => {
    const finding = check(line, rule)
    return finding ? [{ projectCode: line.projectCode, ...finding }] : []
  })
}
