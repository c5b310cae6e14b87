import type { AreaCategory } from '../areas/area.schema.ts'
import { meets, type Target } from '../number/ratio.ts'

/** What the city's figure is of, and what it is held against: nothing where the basis has no target. */
export interface CoverageRule {
  readonly categories: readonly AreaCategory[]
  readonly target: Target | null
  /** The categories that the target is set for: areas of others are measured, not judged, and so is a sum that has any. */
  readonly judged: readonly AreaCategory[]
}

export interface Measured {
  /** The place of its outline in the index. */
  readonly place: number
  readonly code: string
  readonly category: AreaCategory
  readonly covered: number
  readonly whole: number
}

/** An area in whole units of the basis; `met` is null where no target is set for its category. */
export interface AreaStanding extends Measured {
  readonly inScope: boolean
  readonly met: boolean | null
}

/** The areas in scope summed, in whole units; nothing of nothing where there is none. */
export interface CityStanding {
  readonly covered: number
  readonly whole: number
  readonly met: boolean | null
}

export interface Standing {
  readonly areas: readonly AreaStanding[]
  readonly city: CityStanding
}

/** How measured areas and the city stand against the rule, on exact integers. */
export function standingOf(measured: readonly Measured[], { categories, target, judged }: CoverageRule): Standing {
  const verdict = (numerator: number, denominator: number) => target && meets({ numerator, denominator }, target)
  const areas = measured.map((area): AreaStanding => {
    const inScope = categories.includes(area.category)
    return { ...area, inScope, met: judged.includes(area.category) ? verdict(area.covered, area.whole) : null }
  })
  const inScope = areas.filter((area) => area.inScope)
  const covered = inScope.reduce((sum, area) => sum + area.covered, 0)
  const whole = inScope.reduce((sum, area) => sum + area.whole, 0)
  const isJudged = categories.every((category) => judged.includes(category))
  return { areas, city: { covered, whole, met: isJudged ? verdict(covered, whole) : null } }
}
