import { lightComponentKindNames, lightNames } from '@pianqu/shared/lights/light.ts'
import { moneyLine } from '@pianqu/shared/money/yuan.ts'
import { decimalText, percentText } from '@pianqu/shared/number/ratio.ts'
import { type Month, monthNumber, monthText, yearOf } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { monthFigures } from '../figures/month-figures.query.ts'
import type { ProjectFigure } from '../figures/project-figure.ts'
import { yearData } from '../figures/year-data.query.ts'
import { sourceRef } from '../importing/row-source.facts.ts'
import { monthParts, projectPart } from './figure-rows.query.ts'
import { type Answer, openPart } from './source-answer.ts'

const byYtd = (a: ProjectFigure, b: ProjectFigure): number => (b.ytdYuan ?? 0) - (a.ytdYuan ?? 0)

const span = (month: Month): string => `1—${monthNumber(month)}月累计`

/** Counted projects of the listed areas. */
function keyProjects(db: Database, month: Month): ProjectFigure[] {
  const { areas, projects } = monthFigures(db, month)
  const listed = new Set(areas.map(({ area }) => area.code))
  return projects.filter(({ isCounted, areaCode }) => isCounted && areaCode !== null && listed.has(areaCode))
}

export function investmentSource(db: Database, month: Month): Answer {
  const { planYuan, ytdYuan } = monthFigures(db, month).keyAreas
  const value = percentText({ numerator: ytdYuan ?? 0, denominator: ytdYuan === null ? 0 : planYuan })
  return {
    title: `${monthText(month)}年度投资完成率`,
    value,
    definition: `重点片区项目${span(month)}完成投资除以年度计划投资；打包项目与其子项目只计一次`,
    formula: ytdYuan === null ? '尚无月报' : `${moneyLine(ytdYuan)} ÷ ${moneyLine(planYuan)} = ${value}`,
    rows: keyProjects(db, month)
      .toSorted(byYtd)
      .map((figure) => projectPart(db, figure, month)),
  }
}

export function startSource(db: Database, month: Month): Answer {
  const due = keyProjects(db, month).filter(
    ({ project }) => project.plannedStart !== null && project.plannedStart <= month,
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
    definition: '重点片区内已到计划开工月份的项目中，已开工的个数除以应开工的个数',
    formula: `${started.length} ÷ ${due.length} = ${value}`,
    rows: due
      .toSorted((a, b) => Number(isStarted(a)) - Number(isStarted(b)))
      .map((figure) =>
        projectPart(db, figure, month, (row) => ({
          ...row,
          detail: `${figure.project.code} · 计划${figure.project.plannedStart}开工`,
          value: isStarted(figure) ? `${figure.actualStart}开工` : '未开工',
          source: sourceRef(db, 'projects', figure.project.code, 'plannedStart'),
        })),
      ),
  }
}

export function areaProgressSource(db: Database, code: string, month: Month): Answer | null {
  const { areas, projects } = monthFigures(db, month)
  const figure = areas.find(({ area }) => area.code === code)
  if (!figure) return null
  const { area, component, planYuan, ytdYuan, behind } = figure
  return {
    title: `${area.name}：${monthText(month)}投资进度`,
    value: behind
      ? `${behind.numerator < 0n ? '超前' : '落后'}${decimalText(behind, 1).replace('−', '')}个百分点`
      : '—',
    definition: `本片区项目${span(month)}完成投资与序时进度的差距，占年度计划的百分点，正数为落后`,
    formula:
      component?.sentence ?? `累计${ytdYuan === null ? '未报' : moneyLine(ytdYuan)}，年度计划${moneyLine(planYuan)}`,
    rows: projects
      .filter((project) => project.areaCode === code && project.isCounted)
      .toSorted(byYtd)
      .map((project) => projectPart(db, project, month)),
  }
}

export function projectProgressSource(db: Database, figure: ProjectFigure, month: Month): Answer {
  const { project, ytdYuan, light } = figure
  const progress = light.components.find(({ kind }) => kind === 'progress')
  return {
    title: `${project.name}：${span(month)}完成投资`,
    value: ytdYuan === null ? '未报' : moneyLine(ytdYuan),
    definition: '各月上报的本月完成投资逐月相加；累计数由系统计算，不填报',
    formula: progress?.sentence ?? '没有年度计划，不计算序时进度',
    rows: monthParts(db, project.code, month),
  }
}

export function projectPlanSource(db: Database, { project }: ProjectFigure, month: Month): Answer {
  const plan = yearData(db, yearOf(month)).plans.get(project.code)
  const source = sourceRef(db, 'plans', `${project.code}\n${yearOf(month)}`, 'investmentYuan')
  const rebased = plan && plan.originalYuan !== plan.investmentYuan
  return {
    title: `${project.name}：${yearOf(month)}年计划投资`,
    value: plan ? moneyLine(plan.investmentYuan) : '—',
    definition: '年度计划表中的计划投资；调整后原计划仍保留',
    formula: plan
      ? rebased
        ? `原计划${moneyLine(plan.originalYuan)}，调整为${moneyLine(plan.investmentYuan)}`
        : '未调整'
      : '本年没有计划',
    rows: plan
      ? [
          openPart({
            label: `${plan.year}年度计划`,
            detail: plan.curveYuan ? '有分月计划' : '按月均摊',
            value: moneyLine(plan.investmentYuan),
            subject: null,
            source,
          }),
        ]
      : [],
  }
}

export function projectLightSource(db: Database, figure: ProjectFigure, month: Month): Answer {
  const { project, light } = figure
  return {
    title: `${project.name}：${monthText(month)}灯号`,
    value: light.light ? lightNames[light.light] : '不适用',
    definition: `按规则版本 ${light.ruleVersion} 计算，取各项中最差的一项`,
    formula: light.components.map(({ sentence }) => sentence).join('；') || '没有适用的规则',
    rows: [
      ...light.components.map(({ kind, sentence }) =>
        openPart({
          label: lightComponentKindNames[kind],
          detail: sentence,
          value: '',
          subject: null,
          source: kind === 'start' ? sourceRef(db, 'projects', project.code, 'plannedStart') : null,
        }),
      ),
      ...monthParts(db, project.code, month),
    ],
  }
}
