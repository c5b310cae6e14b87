import type { ProjectRow } from '@pianqu/shared/boards/project-row.schema.ts'
import { percentText } from '@pianqu/shared/number/ratio.ts'
import type { Database } from '../../db/database.ts'
import { perRevision } from '../../db/revision.ts'
import { areaNames } from '../areas/area.facts.ts'
import { allUnits } from '../units/unit.facts.ts'
import type { ProjectFigure } from './project-figure.ts'

const namesOf = perRevision((db: Database, _key: 'all') => ({
  areas: areaNames(db),
  units: new Map(allUnits(db).map(({ code, name }) => [code, name])),
}))

/** Done over plan, on its own side of the schedule. */
function rateOf(planYuan: number | null, ytdYuan: number | null, expectedYuan: number | null): string | null {
  if (planYuan === null || planYuan === 0 || ytdYuan === null) return null
  const schedule = { operator: '>=', numerator: expectedYuan ?? 0, denominator: planYuan } as const
  return percentText({ numerator: ytdYuan, denominator: planYuan }, schedule)
}

type Names = ReturnType<typeof namesOf>

/** A figure that stays reads as it did as long as the names do. */
const known = new WeakMap<Names, WeakMap<ProjectFigure, ProjectRow>>()

/** How a project reads in a list; names are looked up once for all rows. */
export function projectRows(db: Database, figures: readonly ProjectFigure[]): ProjectRow[] {
  const names = namesOf(db, 'all')
  const rows = known.get(names) ?? new WeakMap<ProjectFigure, ProjectRow>()
  known.set(names, rows)
  return figures.map((figure) => {
    const row = rows.get(figure) ?? rowOf(figure, names)
    rows.set(figure, row)
    return row
  })
}

function rowOf(whole: ProjectFigure, { areas, units }: Names): ProjectRow {
  const { project, areaCode, planYuan, ytdYuan, light, isSplit, ...figure } = whole
  return {
    code: project.code,
    name: project.name,
    areaCode,
    areaName: areas.get(areaCode ?? '') ?? null,
    clusterCode: project.clusterCode,
    districtCode: project.districtCode,
    districtName: units.get(project.districtCode) ?? project.districtCode,
    stage: project.stage,
    planYuan,
    ytdYuan,
    missing: figure.missing,
    expectedYuan: figure.expectedYuan,
    behindPoints: figure.behindPoints,
    behindDisplay: figure.behindDisplay,
    rateDisplay: rateOf(planYuan, ytdYuan, figure.expectedYuan),
    light: light.light,
    isPackage: isSplit,
  }
}
