import type { Actor } from './access.ts'
import { monthReading } from './month-reading.ts'

interface Belonging {
  readonly districtCode: string
  /** Districts of the area the project is in; empty outside the areas. */
  readonly areaDistrictCodes: readonly string[]
}

/**
 * Whether this person may open what a project says of a month (domain.md §13). Published, a district opens its own ones and
 * those of its areas, everybody else who reads figures all of them; before that a district opens its own alone, and only
 * the task force and the auditor all. What is not open answers like a missing one.
 */
export function mayOpenProject(
  actor: Pick<Actor, 'role' | 'unitCode'>,
  { districtCode, areaDistrictCodes }: Belonging,
  isPublished: boolean,
): boolean {
  const reading = monthReading(actor.role, isPublished)
  if (reading !== 'own' && actor.role !== 'district') return reading === 'lines'
  if (actor.unitCode === null) return false
  return districtCode === actor.unitCode || (isPublished && areaDistrictCodes.includes(actor.unitCode))
}
