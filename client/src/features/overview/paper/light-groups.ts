import { type AreaCategory, areaCategories } from '@pianqu/shared/areas/area.schema.ts'
import type { AreaFigure } from '@pianqu/shared/boards/overview.contract.ts'
import { type LightColour, lightOrder } from '@pianqu/shared/lights/light-words.ts'

interface LightGroup {
  readonly light: LightColour | null
  readonly areas: readonly AreaFigure[]
}

interface CategoryLights {
  readonly category: AreaCategory
  readonly count: number
  readonly groups: readonly LightGroup[]
}

const lights: readonly (LightColour | null)[] = [...lightOrder, null]

/** The lights of each category, the worst first; what is empty is left out. */
export function lightGroups(areas: readonly AreaFigure[]): CategoryLights[] {
  return areaCategories.flatMap((category) => {
    const own = areas.filter((area) => area.category === category)
    const groups = lights
      .map((light) => ({ light, areas: own.filter((area) => area.light === light) }))
      .filter((group) => group.areas.length > 0)
    return own.length > 0 ? [{ category, count: own.length, groups }] : []
  })
}
