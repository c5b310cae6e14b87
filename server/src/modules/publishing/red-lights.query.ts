import { type BlockerType, blockerTypeSchema } from '@pianqu/shared/blockers/blocker.schema.ts'
import { type Month, monthText } from '@pianqu/shared/time/month.ts'
import { cut } from '@pianqu/shared/words/cut.ts'
import { and, eq, isNotNull, or } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { blockedProjects, isLookedAt, type RedProject } from '../blockers/light-months.facts.ts'
import { monthFigures } from '../figures/month-figures.query.ts'
import type { ProjectFigure } from '../figures/project-figure.ts'
import { newestPublishedMonth } from '../months/period.facts.ts'
import { reportLines } from '../months/report.tables.ts'

/** The newest published month where its red lights have not opened their blockers yet; else `null`. */
export function unseenLightMonth(db: Database): Month | null {
  const month = newestPublishedMonth(db)
  return month === null || isLookedAt(db, month) ? null : month
}

const said = (db: Database, month: Month) =>
  new Map(
    db.orm
      .select({ code: reportLines.projectCode, problem: reportLines.problem, type: reportLines.problemType })
      .from(reportLines)
      .where(and(eq(reportLines.month, month), or(isNotNull(reportLines.problem), isNotNull(reportLines.problemType))))
      .all()
      .map(({ code, ...line }) => [code, line]),
  )

/** What a red light is about where its line does not say: bonds are money. */
const typeOf = ({ light }: ProjectFigure): BlockerType =>
  light.components.every(({ kind, light: own }) => own !== 'red' || kind === 'bond-use') ? '资金' : '其他'

function why({ light }: ProjectFigure, month: Month): string {
  const sentence = light.override?.reason ?? light.components.find(({ light: own }) => own === 'red')?.sentence
  return sentence ? `${monthText(month)}亮红灯：${sentence}` : `${monthText(month)}亮红灯`
}

/** Red projects of a month that nothing is open for: what the district says is in the way, else why the light is red. */
export function redProjects(db: Database, month: Month): RedProject[] {
  const blocked = blockedProjects(db, month)
  const lines = said(db, month)
  return monthFigures(db, month)
    .projects.filter(({ light, project }) => light.light === 'red' && !blocked.has(project.code))
    .map((figure) => {
      const { code, districtCode } = figure.project
      const line = lines.get(code)
      return {
        projectCode: code,
        districtCode,
        type: blockerTypeSchema.catch(typeOf(figure)).parse(line?.type),
        text: cut(line?.problem?.trim() || why(figure, month), 1000),
      }
    })
}
