import type { Actor } from '@pianqu/shared/access/access.ts'
import { mayOpenProject } from '@pianqu/shared/access/scope.ts'
import type { Database } from '../../db/database.ts'
import { allAreas } from '../areas/area.facts.ts'
import { bondInputs } from './bond-inputs.query.ts'

/** Which projects of a year's bonds this person may open. */
export function bondsOpenTo(db: Database, actor: Actor, year: number): (projectCode: string) => boolean {
  const { projects, areaOf } = bondInputs(db, year)
  const districts = new Map(allAreas(db).map(({ code, districtCodes }) => [code, districtCodes]))
  return (projectCode) =>
    mayOpenProject(
      actor,
      {
        districtCode: projects.get(projectCode)?.districtCode ?? '',
        areaDistrictCodes: districts.get(areaOf(projectCode) ?? '') ?? [],
      },
      true,
    )
}
