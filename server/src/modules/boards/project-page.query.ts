import type { Actor } from '@pianqu/shared/access/access.ts'
import { detailsText, type Finding, headlineText } from '@pianqu/shared/headlines/headline.ts'
import { projectFinding } from '@pianqu/shared/headlines/month-findings.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { behindText } from '@pianqu/shared/lights/behind-text.ts'
import { type LightComponentKind, lightNames } from '@pianqu/shared/lights/light.ts'
import type { FrozenProject } from '@pianqu/shared/publishing/frozen.schema.ts'
import { type Month, yearOf } from '@pianqu/shared/time/month.ts'
import { asc, eq, sql } from 'drizzle-orm'
import { type Database, statement } from '../../db/database.ts'
import { bondAllocations, bondBatches } from '../bond-ledger/bond.tables.ts'
import { sourceRef } from '../evidence/row-source.facts.ts'
import { demandLines, mayOpenRow, openMonths, openTo } from '../figures/figure-scope.query.ts'
import { monthFigures } from '../figures/month-figures.query.ts'
import type { ProjectFigure } from '../figures/project-figure.ts'
import { projectRows } from '../figures/project-row.ts'
import { yearData } from '../figures/year-data.query.ts'
import { frozenPage } from '../snapshots/frozen-page.facts.ts'
import { firstPublished, publishedYtd } from '../snapshots/published-figures.facts.ts'
import { trailOf } from '../trail/list-trail.query.ts'
import { unitName } from '../units/unit.facts.ts'
import { mayReadHistory } from './project-history.ts'
import { investedBeforeYear, projectMonths, untold } from './project-months.query.ts'

const notFound = (code: string, where = '') =>
  new ProblemError('common/not-found', { detail: `${where}没有编码为“${code}”的项目，或您无权查看` })

/**
 * The figure of a project this person may open. Throws common/not-found alike for a missing and a closed one, and
 * period/not-published where the month has none that they may open.
 */
export function openFigure(db: Database, actor: Actor, code: string, month: Month): ProjectFigure {
  demandLines(db, actor, month)
  const figure = monthFigures(db, month).byCode.get(code)
  if (!figure || !openTo(db, actor, month)(figure)) throw notFound(code)
  return figure
}

const bondsOf = statement((orm) =>
  orm
    .select({
      batchCode: bondBatches.code,
      batchName: bondBatches.name,
      issuedOn: bondBatches.issuedOn,
      amountYuan: bondAllocations.amountYuan,
    })
    .from(bondAllocations)
    .innerJoin(bondBatches, eq(bondBatches.code, bondAllocations.batchCode))
    .where(eq(bondAllocations.projectCode, sql.placeholder('code')))
    .orderBy(asc(bondBatches.issuedOn))
    .prepare(),
)

const becauseOf: Readonly<Record<LightComponentKind, (behind: string | null) => string>> = {
  progress: behindText,
  start: () => '到期未开工，请督促开工',
  statistics: () => '应入统未入统，请催办',
  'bond-use': () => '债券使用偏慢',
  consecutive: () => '连续预警转滞后',
  'catch-up': () => '转好后观察一个月',
}

/** The finding about a project: its light and why, worst component first. */
function findingOf({ light, behindDisplay }: ProjectFigure, month: Month): Finding {
  const worst = light.components.find((component) => component.light === light.computed)
  const isMarked = light.light === 'pending' || light.light === 'grey'
  return projectFinding({
    month,
    stand: isMarked ? light.light : light.light === null ? 'unruled' : 'lit',
    light: light.light ? lightNames[light.light] : '',
    because: worst && light.light === light.computed ? becauseOf[worst.kind](behindDisplay) : null,
    sentence: worst?.sentence ?? null,
  })
}

/** Everything the page of one project shows, its parts in all districts included. */
export function wholeProjectPage(db: Database, figure: ProjectFigure, month: Month): FrozenProject {
  const { project } = figure
  const { code } = project
  const data = yearData(db, yearOf(month))
  const plan = data.plans.get(code) ?? null
  const children = monthFigures(db, month).projects.filter((part) => part.project.packageCode === code)
  const [row] = projectRows(db, [figure])
  if (!row) throw new ProblemError('common/not-found')
  const finding = findingOf(figure, month)
  return {
    month,
    provisional: monthFigures(db, month).isProvisional,
    project,
    row: { ...row, ...publishedYtd(firstPublished(db, month), row) },
    clusterName: data.clusters.get(project.clusterCode ?? '')?.name ?? null,
    responsibleUnitName: unitName(db, project.responsibleUnit) ?? project.responsibleUnit,
    headline: headlineText(finding),
    details: detailsText(finding),
    light: figure.light,
    plan: plan && {
      year: plan.year,
      investmentYuan: plan.investmentYuan,
      originalYuan: plan.originalYuan,
      hasCurve: plan.curveYuan !== null,
      source: sourceRef(db, 'plans', { projectCode: code, year: plan.year }, 'investmentYuan'),
    },
    months: projectMonths(db, code, plan, month),
    investedBeforeYuan: investedBeforeYear(db, code, month),
    bonds: bondsOf(db).all({ code }),
    children: projectRows(db, children),
    source: sourceRef(db, 'projects', { code }, 'name'),
    history: trailOf(db, `project:${code}`),
    plannedStartSource: sourceRef(db, 'projects', { code }, 'plannedStart'),
  }
}

/** The page as far as this person may read it: its parts, its months and what was done with it. */
export function openPart(db: Database, actor: Actor, page: FrozenProject): FrozenProject {
  const opens = openMonths(db, actor, page.row)
  return {
    ...page,
    children: page.children.filter(mayOpenRow(db, actor, page.month)),
    months: page.months.map((line) => (opens(line.month) ? line : untold(line))),
    history: page.history.filter(mayReadHistory(actor, page.row, opens)),
  }
}

/** The page of one project as it stands. Throws common/not-found alike for a missing and a closed one. */
export function projectPageOf(db: Database, actor: Actor, code: string, month: Month): FrozenProject {
  const page = wholeProjectPage(db, openFigure(db, actor, code, month), month)
  return openPart(db, actor, page)
}

/** The page of one project as it was published. Throws common/not-found alike for a missing and a closed one. */
export function publishedProject(db: Database, actor: Actor, code: string, snapshot: string): FrozenProject {
  const page = frozenPage(db, snapshot, 'project', code)
  if (!page || !mayOpenRow(db, actor, page.month)(page.row)) throw notFound(code, `快照${snapshot}里`)
  return openPart(db, actor, page)
}
