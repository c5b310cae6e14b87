import type { BlockerSummary } from '@pianqu/shared/blockers/blocker.contract.ts'
import { percentText } from '@pianqu/shared/number/ratio.ts'

/** From how many days on a blocker is an old one. */
const oldFrom = 46

/** `46天以上的11件，10件已逾期`. */
export function agesFinding(ages: BlockerSummary['ages']): string {
  const old = ages.filter(({ from }) => from >= oldFrom)
  const count = old.reduce((sum, bin) => sum + bin.count, 0)
  const overdue = old.reduce((sum, bin) => sum + bin.overdue, 0)
  if (count === 0) return `账龄都在${oldFrom - 1}天以内`
  return `${oldFrom}天以上的${count}件，${overdue > 0 ? `${overdue}件已逾期` : '没有逾期'}`
}

/** How many causes stand above the cut line. */
export const causesAbove = 3

const chinese = ['', '一', '两', '三']

/** `三类原因占73.0%`. */
export function causesFinding(causes: BlockerSummary['causes'], open: number): string {
  const above = causes.slice(0, causesAbove)
  const cumulative = above.at(-1)?.cumulative ?? 0
  return `${chinese[above.length]}类原因占${shareText(cumulative, open)}`
}

/** `33.3%`: of all that are open. */
export const shareText = (part: number, whole: number): string => percentText({ numerator: part, denominator: whole })

type Owing = BlockerSummary['owed']['byCity'][number]

/** The units in sight, most first, and the others together. */
export function unitsInSight(
  units: readonly Owing[],
  shown: number,
): readonly (Owing & { readonly keys: readonly string[] })[] {
  const named = units
    .slice(0, units.length > shown + 1 ? shown : shown + 1)
    .map((unit) => ({ ...unit, keys: [unit.key] }))
  const rest = units.slice(named.length)
  if (rest.length === 0) return named
  const sum = (key: 'count' | 'overdue') => rest.reduce((total, unit) => total + unit[key], 0)
  const others = {
    key: 'rest',
    name: `其他${rest.length}家`,
    count: sum('count'),
    overdue: sum('overdue'),
    keys: rest.map(({ key }) => key),
  }
  return [...named, others]
}
