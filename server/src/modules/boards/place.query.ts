import type { Month } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { type GroupFigure, groupFigure } from '../figures/group-figure.ts'
import { monthFigures } from '../figures/month-figures.query.ts'
import type { ProjectFigure } from '../figures/project-figure.ts'
import { unitName } from '../units/unit.facts.ts'

/** An area or a district in a month: whatever has places in the ranking. */
export interface Place {
  readonly name: string
  /** As definitions call it. */
  readonly what: string
  readonly figure: GroupFigure
  readonly projects: readonly ProjectFigure[]
}

/** A listed area of the month. */
export function areaPlace(db: Database, code: string, month: Month): Place | null {
  const { areas, projects } = monthFigures(db, month)
  const found = areas.find(({ area }) => area.code === code)
  if (!found) return null
  return {
    name: found.area.name,
    what: '本片区',
    figure: found,
    projects: projects.filter(({ areaCode }) => areaCode === code),
  }
}

/** A district over the projects that it is responsible for. */
export function districtPlace(db: Database, code: string, month: Month): Place | null {
  const { projects, rule } = monthFigures(db, month)
  const own = projects.filter(({ project }) => project.districtCode === code)
  const name = unitName(db, code)
  if (own.length === 0 || name === undefined) return null
  return { name, what: '本单位负责、', figure: groupFigure(own, { month, rule }), projects: own }
}
