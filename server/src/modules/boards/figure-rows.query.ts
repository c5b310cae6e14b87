import { lightNames } from '@pianqu/shared/lights/light.ts'
import { moneyLine } from '@pianqu/shared/money/yuan.ts'
import type { SourceRow } from '@pianqu/shared/sources/source.contract.ts'
import { type Month, yearOf } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { sourceRef } from '../evidence/row-source.facts.ts'
import type { ProjectFigure } from '../figures/project-figure.ts'
import { yearData } from '../figures/year-data.query.ts'
import { correctedWords } from './corrected-words.query.ts'
import type { Part } from './source-answer.ts'

/** A project's part in a sum: its year to date and plan, with the line it was last reported by. */
function readProject(
  db: Database,
  { project, ytdYuan, missing, planYuan, light }: ProjectFigure,
  month: Month,
): SourceRow {
  const last = yearData(db, yearOf(month))
    .lines.get(project.code)
    ?.findLast((line) => line.month <= month)
  const corrected = correctedWords(db, project.code, month).map(({ text }) => text)
  return {
    label: project.name,
    detail: `${project.code} · 年度计划${planYuan === null ? '—' : moneyLine(planYuan)} · ${light.light ? lightNames[light.light] : '不适用'}`,
    value: ytdYuan === null ? (missing ?? '—') : moneyLine(ytdYuan),
    subject: { kind: 'project', code: project.code },
    source: last ? sourceRef(db, 'reports', { projectCode: project.code, month: last.month }, 'investedYuan') : null,
    ...(corrected.length > 0 && { corrected }),
  }
}

/** The same, for a figure's rows; `change` says what reads differently there. */
export function projectPart(
  db: Database,
  figure: ProjectFigure,
  month: Month,
  change?: (row: SourceRow) => SourceRow,
): Part {
  const read = () => readProject(db, figure, month)
  return { projectCode: figure.project.code, read: () => (change ? change(read()) : read()) }
}
