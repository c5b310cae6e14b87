import { areaCategories, areaCategoryNames } from '../areas/area.schema.ts'
import type { IndicatorContent } from './indicator.schema.ts'

/** What stands in the name and the basis of an indicator for what another rule, or its own scope, says. */
export const definitionTokens = { reach: '{半径}', scope: '{范围}' } as const

/** `中心城区`, `中心城区、城市新区`, `各类`: the areas that an indicator is of. */
export const scopeText = (categories: IndicatorContent['categories']): string =>
  categories === null || categories.length === areaCategories.length
    ? '各类'
    : categories.map((category) => areaCategoryNames[category]).join('、')

/** The indicator as it reads with a reach, so that its name can never speak of another one. */
export function worded<Definition extends Pick<IndicatorContent, 'name' | 'basis' | 'categories'>>(
  definition: Definition,
  reachMetres: number,
): Definition {
  const fill = (text: string): string =>
    text
      .replaceAll(definitionTokens.reach, String(reachMetres))
      .replaceAll(definitionTokens.scope, scopeText(definition.categories))
  return { ...definition, name: fill(definition.name), basis: fill(definition.basis) }
}
