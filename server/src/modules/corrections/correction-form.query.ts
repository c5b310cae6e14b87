import type { Actor } from '@pianqu/shared/access/access.ts'
import type { CorrectionForm, correctionForm as endpoint } from '@pianqu/shared/corrections/correction.contract.ts'
import type { QueryOf } from '@pianqu/shared/http/endpoint.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { reportContentSchema } from '@pianqu/shared/months/report-content.schema.ts'
import { and, asc, desc, eq, ne } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { allPeriods } from '../figures/list-periods.query.ts'
import { periods } from '../months/period.tables.ts'
import { reports } from '../months/report.tables.ts'
import { reportLineStore } from '../months/report-line.store.ts'
import { projectDistrict } from '../projects/project.facts.ts'
import { projects } from '../projects/project.tables.ts'
import { allUnits } from '../units/unit.facts.ts'

type Current = NonNullable<CorrectionForm['report']>

/** The report that corrections of a unit go into: its newest one that is not published. */
function currentReport(db: Database, unitCode: string): Current | null {
  const found = db.orm
    .select({ id: reports.reportId, month: reports.month })
    .from(reports)
    .innerJoin(periods, eq(periods.month, reports.month))
    .where(and(eq(reports.unitCode, unitCode), ne(periods.state, 'published')))
    .orderBy(desc(reports.month))
    .get()
  return found ?? null
}

/** The months before the current report that are not mended in a report of their own, newest first. */
function monthsOf(db: Database, code: string, { month: current }: Current): CorrectionForm['months'] {
  return allPeriods(db)
    .filter(({ month, state }) => month < current && (state === 'published' || state === 'imported'))
    .map(({ month, snapshot }) => {
      // The store asks for the key alone.
      const line = reportLineStore.find(db, { projectCode: code, month })
      return { month, snapshot, content: line ? reportContentSchema.parse(line) : null }
    })
}

/** Throws common/not-found alike for a missing project and one of another district. */
function unitOf(db: Database, actor: Actor, { unit, project }: QueryOf<typeof endpoint>): string | null {
  const own = actor.role === 'district' ? (actor.unitCode ?? '') : null
  if (!project) return own ?? unit ?? null
  const district = projectDistrict(db, project)
  if (district && (own === null || own === district)) return district
  throw new ProblemError('common/not-found', { detail: `没有编码为“${project}”的项目，或您无权更正` })
}

/** Everything the form of a correction offers to this person. */
export function correctionForm(db: Database, actor: Actor, query: QueryOf<typeof endpoint>): CorrectionForm {
  const unitCode = unitOf(db, actor, query)
  const report = unitCode === null ? null : currentReport(db, unitCode)
  const districts = allUnits(db).filter(({ type }) => type === 'district')
  return {
    units: districts
      .filter(({ code }) => actor.role !== 'district' || code === actor.unitCode)
      .map(({ code, name }) => ({ code, name })),
    unitCode,
    report,
    projects:
      unitCode === null
        ? []
        : db.orm
            .select({ code: projects.code, name: projects.name })
            .from(projects)
            .where(eq(projects.districtCode, unitCode))
            .orderBy(asc(projects.code))
            .all(),
    months: query.project && report ? monthsOf(db, query.project, report) : [],
  }
}
