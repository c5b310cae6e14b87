import { type AreaCategory, areaCategories } from '../areas/area.schema.ts'

interface Belonging {
  readonly category: AreaCategory
  /** The main district first. */
  readonly districtCodes: readonly string[]
}

/**
 * The category a district is marked under: that of most of the areas it is the main district of, else of most of those it
 * takes part in; of equal numbers the first of 中心城区, 城市新区, 郊区新城. Null for a district without an area.
 */
export function districtCategory(code: string, areas: readonly Belonging[]): AreaCategory | null {
  const main = areas.filter(({ districtCodes }) => districtCodes[0] === code)
  const own = main.length > 0 ? main : areas.filter(({ districtCodes }) => districtCodes.includes(code))
  const count = (category: AreaCategory) => own.filter((area) => area.category === category).length
  const most = Math.max(...areaCategories.map(count))
  return most === 0 ? null : (areaCategories.find((category) => count(category) === most) ?? null)
}
