import type { Actor } from './access.ts'

interface Belonging {
  readonly districtCode: string
  /** Districts of the area the project is in; empty outside the areas. */
  readonly areaDistrictCodes: readonly string[]
}

/**
 * Whether this person may open a project: a district its own ones and those of its areas (domain.md §13), everybody else
 * who reads figures all of them. What is not open answers like a missing one.
 */
export function mayOpenProject(
  actor: Pick<Actor, 'role' | 'unitCode'>,
  { districtCode, areaDistrictCodes }: Belonging,
): boolean {
  if (actor.role !== 'district') return true
  if (actor.unitCode === null) return false
  return districtCode === actor.unitCode || areaDistrictCodes.includes(actor.unitCode)
}
