import { partWords } from '../basis-text.ts'
import { differenceText, distanceText, targetOn, targetWords } from '../coverage-text.ts'
import type { RailPreview } from '../rail-data.ts'

/** The finding of a plan: what the city's figure becomes, and which areas pass or fail by it. */
export function scenarioSentence(preview: RailPreview): string {
  const { on, city, today, lifted, lost, areas, basis, targets } = preview
  const names = new Map([...today.areas, ...areas].map(({ code, name }) => [code, name]))
  const list = (codes: readonly string[]) => codes.map((code) => names.get(code) ?? code).join('、')
  const target = targetOn(targets, on)
  const distance = target && distanceText(city, target)
  const gap = target && distance && city.met === false ? [`距${targetWords(target)}的目标差${distance}个百分点`] : []
  return [
    `${on}测算覆盖率${city.display}（${partWords(city, basis)}），${changeText(preview)}`,
    ...gap,
    ...(lifted.length > 0 ? [`${list(lifted)}因此达标`] : []),
    ...(lost.length > 0 ? [`${list(lost)}因此不达标`] : []),
  ].join('；')
}

function changeText({ city, today }: RailPreview): string {
  const points = differenceText(city, today.city)
  if (city.covered === today.city.covered && city.whole === today.city.whole) return '与不变动时相同'
  return `不变动时为${today.city.display}${points ? `（${points}个百分点）` : ''}`
}
