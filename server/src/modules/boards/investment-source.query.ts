import { investmentRate } from '@pianqu/shared/indicators/investment-rate.ts'
import { againstSchedule, behindText } from '@pianqu/shared/lights/behind-text.ts'
import { moneyLine, yiText } from '@pianqu/shared/money/yuan.ts'
import { percentText } from '@pianqu/shared/number/ratio.ts'
import { roundYuan } from '@pianqu/shared/plans/schedule.ts'
import { racedText } from '@pianqu/shared/rankings/race-standings.ts'
import type { Reading } from '@pianqu/shared/sources/source.contract.ts'
import { type Month, monthNumber, monthText } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { sourceRef } from '../evidence/row-source.facts.ts'
import type { GroupFigure } from '../figures/group-figure.ts'
import { type MonthFigures, monthFigures } from '../figures/month-figures.query.ts'
import { partReadings } from '../figures/part-readings.query.ts'
import type { ProjectFigure } from '../figures/project-figure.ts'
import { projectPart } from './figure-rows.query.ts'
import { groupRate } from './group-rate.ts'
import type { Place } from './place.query.ts'
import type { Answer } from './source-answer.ts'

const byYtd = (a: ProjectFigure, b: ProjectFigure): number => (b.ytdYuan ?? 0) - (a.ytdYuan ?? 0)

const span = (month: Month): string => `1—${monthNumber(month)}月累计`

/** Counted projects of the listed areas. */
function keyProjects(db: Database, month: Month): ProjectFigure[] {
  const { areas, projects } = monthFigures(db, month)
  const listed = new Set(areas.map(({ area }) => area.code))
  return projects.filter(({ isCounted, areaCode }) => isCounted && areaCode !== null && listed.has(areaCode))
}

/** 「暂计」 where the month is being filled: what is not accepted is in no sum. */
const comparedText = ({ isProvisional }: MonthFigures): string =>
  isProvisional ? '；本月未发布，暂计，只计已接收月报的项目' : ''

/** What was done without a plan, beside the sum that is compared. */
const besideText = ({ unplannedYuan }: Pick<GroupFigure, 'unplannedYuan'>): string =>
  unplannedYuan ? `；另有没有年度计划的项目完成${moneyLine(unplannedYuan)}，不计入` : ''

export function investmentSource(db: Database, month: Month): Answer {
  const figures = monthFigures(db, month)
  const { keyAreas } = figures
  const { ratio, target } = investmentRate(keyAreas, month)
  const value = percentText(ratio, target)
  return {
    title: `${monthText(month)}年度投资完成率`,
    value,
    definition: `重点片区内有年度计划的项目，${span(month)}完成投资除以年度计划投资；打包项目与其子项目只计一次${comparedText(figures)}`,
    formula:
      ratio.denominator === 0
        ? '尚无年度计划或月报'
        : `${moneyLine(ratio.numerator)} ÷ ${moneyLine(ratio.denominator)} = ${value}${besideText(keyAreas)}`,
    rows: keyProjects(db, month)
      .toSorted(byYtd)
      .map((figure) => projectPart(db, figure, month)),
  }
}

export function startSource(db: Database, month: Month): Answer {
  const due = keyProjects(db, month).filter(
    ({ project, isCompared }) => isCompared && project.plannedStart !== null && project.plannedStart <= month,
  )
  const isStarted = ({ actualStart }: ProjectFigure) => actualStart !== null && actualStart <= month
  const started = due.filter(isStarted)
  const value = percentText(
    { numerator: started.length, denominator: due.length },
    { operator: '=', numerator: 1, denominator: 1 },
  )
  return {
    title: `${monthText(month)}应开工项目开工率`,
    value,
    definition: `重点片区内已到计划开工月份的项目中，已开工的个数除以应开工的个数${comparedText(monthFigures(db, month))}`,
    formula: `${started.length} ÷ ${due.length} = ${value}`,
    rows: due
      .toSorted((a, b) => Number(isStarted(a)) - Number(isStarted(b)))
      .map((figure) =>
        projectPart(db, figure, month, (row) => ({
          ...row,
          detail: `${figure.project.code} · 计划${figure.project.plannedStart}开工`,
          value: isStarted(figure) ? `${figure.actualStart}开工` : '未开工',
          source: sourceRef(db, 'projects', figure.project, 'plannedStart'),
        })),
      ),
  }
}

/** The same against the schedule, as lists and notes say it. */
function behindReadings(display: string | null, formula: string): Reading[] {
  const texts = [againstSchedule(display), display === null ? null : behindText(display)]
  return texts.flatMap((shown) => (shown === null ? [] : [{ shown, formula }]))
}

/** What was done over what was to be done by now, with the two decimals that races go by. */
function racedReading({ ytdYuan, expected }: GroupFigure): Reading[] {
  if (ytdYuan === null || expected.numerator <= 0) return []
  const ratio = { numerator: BigInt(ytdYuan) * BigInt(expected.denominator), denominator: BigInt(expected.numerator) }
  const [shown, due] = [racedText(ratio), roundYuan(expected)]
  return [{ shown, formula: `累计完成${moneyLine(ytdYuan)} ÷ 序时应完成${moneyLine(due)} = ${shown}` }]
}

/** The rate of an area or a district, and where it stands against its schedule. */
export function progressSource(db: Database, place: Place, month: Month): Answer {
  const figures = monthFigures(db, month)
  const { figure, name, what } = place
  const { component, missing, planYuan, ytdYuan, behindDisplay } = figure
  const { rateDisplay } = groupRate(figure, month)
  const against = component
    ? `${component.sentence}${besideText(figure)}`
    : [missing ?? '没有可与序时比较的月报', planYuan === null ? '没有年度计划' : `年度计划${moneyLine(planYuan)}`].join(
        '，',
      )
  const isDivided = planYuan !== null && planYuan > 0 && ytdYuan !== null && missing === null
  const part = partReadings(db, place, month).investment
  return {
    title: `${name}：${monthText(month)}年度完成率`,
    value: rateDisplay,
    definition: `${what}有年度计划的项目，${span(month)}完成投资除以年度计划投资；与序时进度相比的差距，占年度计划的百分点${comparedText(figures)}`,
    formula: isDivided ? `${moneyLine(ytdYuan)} ÷ ${moneyLine(planYuan)} = ${rateDisplay}；${against}` : against,
    readings: [
      ...behindReadings(behindDisplay, against),
      ...racedReading(figure),
      ...(part ? [{ shown: part.display, formula: against }] : []),
      ...amountReadings(figure, month),
    ],
    rows: place.projects
      .filter(({ isCounted }) => isCounted)
      .toSorted(byYtd)
      .map((project) => projectPart(db, project, month)),
  }
}

/** With its unit as cards print it, and in the 亿元 of a column. */
const sumReadings = (yuan: number | null, words: string): Reading[] =>
  yuan === null
    ? []
    : [moneyLine(yuan), yiText(yuan)].map((shown) => ({ shown, formula: `${words} ${moneyLine(yuan)}` }))

/** The sums themselves, as lists print them beside the rate. */
const amountReadings = ({ ytdYuan, planYuan }: GroupFigure, month: Month): Reading[] => [
  ...sumReadings(ytdYuan, `${span(month)}完成投资合计`),
  ...sumReadings(planYuan, '年度计划投资合计'),
]
