import type { listSilences, SilenceRow } from '@pianqu/shared/boards/silence.contract.ts'
import type { QueryOf, ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import { pageRows } from '@pianqu/shared/http/page.ts'
import { type ReportedMonth, type SilenceKind, silenceNames, silencesOf } from '@pianqu/shared/reports/silence.ts'
import { addMonths, type Month } from '@pianqu/shared/time/month.ts'
import { groupBy } from '@pianqu/shared/words/group-by.ts'
import { and, asc, gte, lte } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { perRevision } from '../../db/revision.ts'
import { areaNames } from '../areas/area.facts.ts'
import { openBlockersOf } from '../blockers/open-blockers.facts.ts'
import { monthFigures } from '../figures/month-figures.query.ts'
import { reportLines } from '../months/report.tables.ts'
import { allUnits } from '../units/unit.facts.ts'

/** So far back the rules look. */
const monthsBack = 5

function reportedMonths(db: Database, month: Month): Map<string, ReportedMonth[]> {
  const first = addMonths(month, -monthsBack)
  const lights = new Map<Month, ReadonlyMap<string, ReportedMonth['light']>>()
  const lightIn = (at: Month, code: string) => {
    const known =
      lights.get(at) ?? new Map(monthFigures(db, at).projects.map(({ project, light }) => [project.code, light.light]))
    lights.set(at, known)
    return known.get(code) ?? null
  }
  const lines = db.orm
    .select({
      projectCode: reportLines.projectCode,
      month: reportLines.month,
      investedYuan: reportLines.investedYuan,
      progressBasisPoints: reportLines.progressBasisPoints,
      imageProgress: reportLines.imageProgress,
      problem: reportLines.problem,
    })
    .from(reportLines)
    .where(and(gte(reportLines.month, first), lte(reportLines.month, month)))
    .orderBy(asc(reportLines.month))
    .all()
    .map((line) => ({ ...line, light: lightIn(line.month, line.projectCode) }))
  return groupBy(lines, ({ projectCode }) => projectCode)
}

/** The newest months without a gap, of a project that reported in the last one. */
function unbroken(lines: readonly ReportedMonth[], month: Month): ReportedMonth[] {
  const byMonth = new Map(lines.map((line) => [line.month, line]))
  const months: ReportedMonth[] = []
  for (let at = month; ; at = addMonths(at, -1)) {
    const line = byMonth.get(at)
    if (!line) return months
    months.unshift(line)
  }
}

const kinds = Object.keys(silenceNames) as SilenceKind[]

type Warned = Omit<SilenceRow, 'openBlockers'>

function readSilences(db: Database, month: Month): Warned[] {
  const lines = reportedMonths(db, month)
  const areas = areaNames(db)
  const units = new Map(allUnits(db).map(({ code, name }) => [code, name]))
  return monthFigures(db, month).projects.flatMap(({ project, areaCode }) =>
    silencesOf(unbroken(lines.get(project.code) ?? [], month)).map((silence) => ({
      ...silence,
      kindName: silenceNames[silence.kind],
      projectCode: project.code,
      projectName: project.name,
      areaCode,
      areaName: areaCode && (areas.get(areaCode) ?? areaCode),
      districtCode: project.districtCode,
      districtName: units.get(project.districtCode) ?? project.districtCode,
    })),
  )
}

const silencesIn = perRevision(readSilences, 4)

/** What the reports of a month ask for, those first that have lasted longest. */
export function silencePage(
  db: Database,
  query: QueryOf<typeof listSilences> & { readonly month: Month },
): ReplyOf<typeof listSilences> {
  const { page, pageSize, kind, area, unit, q, month } = query
  const all = silencesIn(db, month).filter(
    (row) =>
      (area === undefined || row.areaCode === area) &&
      (unit === undefined || row.districtCode === unit) &&
      (!q || `${row.projectCode} ${row.projectName} ${row.sentence}`.includes(q)),
  )
  const rows = all
    .filter((row) => kind === undefined || row.kind === kind)
    .toSorted((a, b) => (a.since === b.since ? (a.projectCode < b.projectCode ? -1 : 1) : a.since < b.since ? -1 : 1))
  const shown = pageRows(rows, page, pageSize)
  const open = openBlockersOf(db, [...new Set(shown.map(({ projectCode }) => projectCode))])
  return {
    month,
    provisional: monthFigures(db, month).isProvisional,
    projects: new Set(all.map(({ projectCode }) => projectCode)).size,
    rows: shown.map((row) => ({ ...row, openBlockers: open.get(row.projectCode) ?? 0 })),
    total: rows.length,
    counts: kinds.map((each) => ({
      kind: each,
      name: silenceNames[each],
      count: all.filter((row) => row.kind === each).length,
    })),
  }
}
