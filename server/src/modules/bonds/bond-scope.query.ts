import type { Actor } from '@pianqu/shared/access/access.ts'
import type { Database } from '../../db/database.ts'
import { mayOpenUnreported } from '../figures/figure-scope.query.ts'
import { bondInputs } from './bond-inputs.query.ts'

/** Which projects of a year's bonds this person may open. */
export function bondsOpenTo(db: Database, actor: Actor, year: number): (projectCode: string) => boolean {
  const { projects, areaOf } = bondInputs(db, year)
  const mayOpen = mayOpenUnreported(db, actor)
  return (code) => mayOpen({ districtCode: projects.get(code)?.districtCode ?? '', areaCode: areaOf(code) ?? null })
}
