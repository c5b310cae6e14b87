import { distanceText, targetWords } from './coverage-text.ts'
import type { RailPreview } from './rail-data.ts'

/** The finding of a plan: what the city's figure becomes, and which areas pass or fail by it. */
export function scenarioSentence({ on, city, today, lifted, lost, areas }: RailPreview): string {
  const names = new Map([...today.areas, ...areas].map(({ code, name }) => [code, name]))
  const list = (codes: readonly string[]) => codes.map((code) => names.get(code) ?? code).join('、')
  const change = city.display === today.city.display ? '与不变动时相同' : `不变动时为${today.city.display}`
  const distance = distanceText(city, on)
  const gap = city.met || distance === null ? [] : [`距${targetWords(on)}的目标差${distance}个百分点`]
  return [
    `${on}测算覆盖率${city.display}，${change}`,
    ...gap,
    ...(lifted.length > 0 ? [`${list(lifted)}因此达标`] : []),
    ...(lost.length > 0 ? [`${list(lost)}因此不达标`] : []),
  ].join('；')
}
