import { moneyLine } from '@pianqu/shared/money/yuan.ts'
import { decimalText, percentText } from '@pianqu/shared/number/ratio.ts'
import { type Month, monthNumber, monthText } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { sourceRef } from '../evidence/row-source.facts.ts'
import { monthFigures } from '../figures/month-figures.query.ts'
import type { ProjectFigure } from '../figures/project-figure.ts'
import { projectPart } from './figure-rows.query.ts'
import type { Answer } from './source-answer.ts'

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
          source: sourceRef(db, 'projects', figure.project, 'plannedStart'),
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
