import { moneyLine } from '../money/yuan.ts'
import { type ContentField, contentFieldNames, type ReportContent } from '../months/report-content.schema.ts'
import { type Month, monthText } from '../time/month.ts'

/** A line with everything its checks look at; amounts in whole yuan. */
export interface CheckedLine {
  readonly projectCode: string
  readonly month: Month
  readonly content: ReportContent
  /** Last month's accepted content. */
  readonly previous: ReportContent | null
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

type Rule = (line: CheckedLine) => Omit<Finding, 'projectCode'> | null

const percent = (basisPoints: number): string => `${basisPoints / 100}%`
const hasNote = ({ note }: ReportContent): boolean => note !== null && note.trim() !== ''

const hard = (field: ContentField, code: string, message: string) => ({ field, level: 'hard', code, message }) as const
const soft = (field: ContentField, code: string, message: string) => ({ field, level: 'soft', code, message }) as const

const missing: Rule = ({ content }) =>
  content.investedYuan === null ? hard('investedYuan', 'line/missing', '请填写本月完成投资，没有投资请填 0') : null

const fallen: Rule = ({ content, previous }) => {
  const [before, now] = [previous?.progressBasisPoints ?? null, content.progressBasisPoints]
  if (before === null || now === null || now >= before || hasNote(content)) return null
  return hard(
    'progressBasisPoints',
    'line/progress-fell',
    `形象进度${percent(now)}低于上月${percent(before)}，请核对或在备注说明原因`,
  )
}

const notComplete: Rule = ({ content }) => {
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

const outsideMonth: Rule = ({ content, month }) => {
  const late = (['actualStart', 'actualCompletion'] as const).find((field) => (content[field] ?? '') > month)
  if (!late) return null
  return hard(
    late,
    'line/after-month',
    `${contentFieldNames[late]}填的是${monthText(content[late] ?? month)}，晚于本期${monthText(month)}，请更正`,
  )
}

const overTotal: Rule = ({ content, investedBeforeYuan, totalInvestmentYuan }) => {
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

const jumped: Rule = ({ content, recentYuan }) => {
  const usual = median(recentYuan.filter((yuan) => yuan !== null && yuan > 0).map(Number))
  if (usual === null || content.investedYuan === null || content.investedYuan <= 3 * usual || hasNote(content))
    return null
  return soft(
    'investedYuan',
    'line/jump',
    `本月${moneyLine(content.investedYuan)}，超过以往月份中位数${moneyLine(Math.round(usual))}的3倍，请核对单位或在备注说明`,
  )
}

const idle: Rule = ({ content, recentYuan, isUnderConstruction }) => {
  if (!isUnderConstruction || content.investedYuan !== 0 || recentYuan.at(-1) !== 0 || hasNote(content)) return null
  return soft('investedYuan', 'line/idle', '在建项目连续两个月完成投资为0，请在备注说明原因')
}

const missedForecast: Rule = ({ content, previous }) => {
  const forecast = previous?.forecastYuan ?? null
  if (forecast === null || forecast === 0 || content.investedYuan === null || hasNote(content)) return null
  if (2 * content.investedYuan >= forecast) return null
  return soft('investedYuan', 'line/forecast-missed', `不到上月预计${moneyLine(forecast)}的一半，请在备注说明原因`)
}

const movedWithoutMoney: Rule = ({ content, previous }) => {
  const [before, now] = [previous?.progressBasisPoints ?? null, content.progressBasisPoints]
  if (before === null || now === null || now <= before || content.investedYuan !== 0 || hasNote(content)) return null
  return soft(
    'progressBasisPoints',
    'line/progress-without-money',
    '形象进度有推进而本月完成投资为0，请核对或在备注说明',
  )
}

const rules: readonly Rule[] = [
  missing,
  fallen,
  notComplete,
  outsideMonth,
  overTotal,
  jumped,
  idle,
  missedForecast,
  movedWithoutMoney,
]

/** Everything to say about a line before it is submitted (domain.md §4): hard findings stop it, soft ones ask for a note. */
export function checkLine(line: CheckedLine): Finding[] {
  return rules.flatMap((rule) => {
    const finding = rule(line)
    return finding ? [{ projectCode: line.projectCode, ...finding }] : []
  })
}
