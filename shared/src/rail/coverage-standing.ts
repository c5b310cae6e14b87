import type { AreaCategory } from '../areas/area.schema.ts'
import { meets, type Target } from '../number/ratio.ts'

/** What the city's figure is of, and what it is held against. */
export interface CoverageRule {
  readonly categories: readonly AreaCategory[]
  readonly target: Target
}

interface Measured {
  readonly place: number
  readonly category: AreaCategory
  readonly coveredSquareMetres: number
  readonly areaSquareMetres: number
}

/** An area, by its place in a list, in whole square metres; `met` is null out of scope. */
export interface AreaStanding extends Measured {
  readonly inScope: boolean
  readonly met: boolean | null
}

/** The areas in scope summed, in whole square metres; nothing of nothing where there is none. */
export interface CityStanding {
  readonly coveredSquareMetres: number
  readonly areaSquareMetres: number
  readonly met: boolean | null
}

export interface Standing {
  readonly areas: readonly AreaStanding[]
  readonly city: CityStanding
}

/** How measured areas and the city stand against the rule, on exact integers. */
export function standingOf(measured: readonly Measured[], { categories, target }: CoverageRule): Standing {
  const areas = measured.map((area): AreaStanding => {
    const inScope = categories.includes(area.category)
    const ratio = { numerator: area.coveredSquareMetres, denominator: area.areaSquareMetres }
    return { ...area, inScope, met: inScope ? meets(ratio, target) : null }
  })
  const inScope = areas.filter((area) => area.inScope)
  const numerator = inScope.reduce((sum, area) => sum + area.coveredSquareMetres, 0)
  const denominator = inScope.reduce((sum, area) => sum + area.areaSquareMetres, 0)
  return {
    areas,
    city: {
      coveredSquareMetres: numerator,
      areaSquareMetres: denominator,
      met: meets({ numerator, denominator }, target),
    },
  }
}
