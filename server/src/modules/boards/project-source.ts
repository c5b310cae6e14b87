import type { ProjectPage } from '@pianqu/shared/boards/project.contract.ts'
import { behindText } from '@pianqu/shared/lights/behind-text.ts'
import { lightComponentKindNames, lightNames } from '@pianqu/shared/lights/light.ts'
import { exactWan, moneyLine, wanDigits } from '@pianqu/shared/money/yuan.ts'
import type { FrozenProject } from '@pianqu/shared/publishing/frozen.schema.ts'
import type { ProjectSourceFigure } from '@pianqu/shared/sources/project-figures.ts'
import type { Reading, SourceRow } from '@pianqu/shared/sources/source.contract.ts'
import type { SourceRef } from '@pianqu/shared/sources/source.schema.ts'
import { type Month, monthNumber, monthText, yearOf } from '@pianqu/shared/time/month.ts'
import { type Answer, openPart, type Part } from './source-answer.ts'

const ownRow = (label: string, detail: string, value: string, source: SourceRef | null): SourceRow => ({
  label,
  detail,
  value,
  subject: null,
  source,
})

/** What was corrected, by month. */
type CorrectedMonths = readonly { readonly month: Month; readonly text: string }[]

function correctedOf(corrected: CorrectedMonths, month: Month): Pick<SourceRow, 'corrected'> {
  const own = corrected.filter((each) => each.month === month).map(({ text }) => text)
  return own.length > 0 ? { corrected: own } : {}
}

/** The reported months of the year to date. */
function monthParts({ month, months }: ProjectPage, corrected: CorrectedMonths): Part[] {
  return months
    .filter((at) => at.month <= month)
    .map((at) =>
      openPart({
        ...ownRow(
          monthText(at.month),
          '本月完成投资',
          at.investedYuan === null ? '未报' : moneyLine(at.investedYuan),
          at.source,
        ),
        ...correctedOf(corrected, at.month),
      }),
    )
}

/** `1月1,200 + 2月340.5 = 1,540.5万元`: every month to the yuan, so that the sum is the sum. */
function monthsSum({ month, months, row }: ProjectPage): string {
  const told = months.flatMap((at) =>
    at.month <= month && at.investedYuan !== null ? [`${monthNumber(at.month)}月${exactWan(at.investedYuan)}`] : [],
  )
  if (row.ytdYuan === null || told.length === 0) return row.missing ?? '本年没有月报'
  const total = `${exactWan(row.ytdYuan)}万元`
  const line = moneyLine(row.ytdYuan)
  return `${told.join(' + ')} = ${total}${line === total ? '' : ` = ${line}`}`
}

/** The rate, and where it stands against the schedule, as lists print them. */
function againstReadings({ row, plan }: ProjectPage, sentence: string | undefined): Reading[] {
  const { rateDisplay, behindDisplay, ytdYuan } = row
  const divided = plan && ytdYuan !== null ? `${moneyLine(ytdYuan)} ÷ 年度计划${moneyLine(plan.investmentYuan)}` : null
  return [
    ...(rateDisplay !== null && divided ? [{ shown: rateDisplay, formula: `${divided} = ${rateDisplay}` }] : []),
    ...(behindDisplay !== null && sentence ? [{ shown: behindText(behindDisplay), formula: sentence }] : []),
  ]
}

function progressSource(page: ProjectPage, corrected: CorrectedMonths): Answer {
  const { project, row, light, month } = page
  const progress = light.components.find(({ kind }) => kind === 'progress')
  const sum = monthsSum(page)
  return {
    title: `${project.name}：1—${monthNumber(month)}月累计完成投资`,
    value: row.ytdYuan === null ? (row.missing ?? '—') : moneyLine(row.ytdYuan),
    definition: '各月上报的本月完成投资逐月相加；累计数由系统计算，不填报',
    formula: `${sum}；${progress?.sentence ?? '没有年度计划，不计算序时进度'}`,
    readings: [
      ...(row.ytdYuan === null ? [] : [{ shown: wanDigits(row.ytdYuan), formula: `${sum}（表中为万元，取整）` }]),
      ...againstReadings(page, progress?.sentence),
    ],
    rows: monthParts(page, corrected),
  }
}

function planFormula(plan: ProjectPage['plan']): string {
  if (!plan) return '本年没有计划'
  if (plan.originalYuan === plan.investmentYuan) return '未调整'
  return `原计划${moneyLine(plan.originalYuan)}，调整为${moneyLine(plan.investmentYuan)}`
}

function planSource({ project, plan, month }: ProjectPage): Answer {
  return {
    title: `${project.name}：${yearOf(month)}年计划投资`,
    value: plan ? moneyLine(plan.investmentYuan) : '—',
    definition: '年度计划表中的计划投资；调整后原计划仍保留',
    formula: planFormula(plan),
    readings: plan
      ? [{ shown: wanDigits(plan.investmentYuan), formula: `${planFormula(plan)}（表中为万元，取整）` }]
      : [],
    rows: plan
      ? [
          openPart(
            ownRow(
              `${plan.year}年度计划`,
              plan.hasCurve ? '有分月计划' : '按月均摊',
              moneyLine(plan.investmentYuan),
              plan.source,
            ),
          ),
        ]
      : [],
  }
}

function lightSource(page: FrozenProject, corrected: CorrectedMonths): Answer {
  const { project, light, month, plannedStartSource } = page
  return {
    title: `${project.name}：${monthText(month)}灯号`,
    value: light.light ? lightNames[light.light] : '不适用',
    definition: '按当月有效的亮灯规则计算，取各项中最差的一项',
    formula: light.components.map(({ sentence }) => sentence).join('；') || '没有适用的规则',
    rows: [
      ...light.components.map(({ kind, sentence }) =>
        openPart(ownRow(lightComponentKindNames[kind], sentence, '', kind === 'start' ? plannedStartSource : null)),
      ),
      ...monthParts(page, corrected),
    ],
  }
}

const answers: Record<ProjectSourceFigure, (page: FrozenProject, corrected: CorrectedMonths) => Answer> = {
  'project-progress': progressSource,
  'project-plan': planSource,
  'project-light': lightSource,
}

/** What a figure of a project is made of, out of its very page: the two cannot differ. */
export const projectSource = (
  figure: ProjectSourceFigure,
  page: FrozenProject,
  corrected: CorrectedMonths = [],
): Answer => answers[figure](page, corrected)
