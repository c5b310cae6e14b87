import type { Actor } from '@pianqu/shared/accounts/access.ts'
import { mayOpenProject } from '@pianqu/shared/accounts/scope.ts'
import type { Database } from '../../db/database.ts'
import { allAreas } from '../areas/area.facts.ts'
import type { ProjectFigure } from './project-figure.ts'

/** Which projects this person may open. */
export function openTo(db: Database, actor: Actor): (figure: ProjectFigure) => boolean {
  const districts = new Map(allAreas(db).map(({ code, districtCodes }) => [code, districtCodes]))
  return ({ project, areaCode }) =>
    mayOpenProject(actor, {
      districtCode: project.districtCode,
      areaDistrictCodes: districts.get(areaCode ?? '') ?? [],
    })
}
