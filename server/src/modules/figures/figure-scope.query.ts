import type { Actor } from '@pianqu/shared/access/access.ts'
import { mayOpenProject } from '@pianqu/shared/access/scope.ts'
import type { Database } from '../../db/database.ts'
import { allAreas } from '../areas/area.facts.ts'
import type { ProjectFigure } from './project-figure.ts'

interface Placed {
  readonly districtCode: string
  readonly areaCode: string | null
}

/** Which rows about a project this person may open, by the registry of now. */
export function mayOpenRow(db: Database, actor: Actor): (row: Placed) => boolean {
  const districts = new Map(allAreas(db).map(({ code, districtCodes }) => [code, districtCodes]))
  return ({ districtCode, areaCode }) =>
    mayOpenProject(actor, { districtCode, areaDistrictCodes: districts.get(areaCode ?? '') ?? [] })
}

/** Which projects this person may open. */
export function openTo(db: Database, actor: Actor): (figure: ProjectFigure) => boolean {
  const mayOpen = mayOpenRow(db, actor)
  return ({ project, areaCode }) => mayOpen({ districtCode: project.districtCode, areaCode })
}
