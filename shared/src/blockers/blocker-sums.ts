import { blockerFinding } from '../headlines/day-findings.ts'
import type { Finding } from '../headlines/headline.ts'
import { problemTypes } from '../months/problem-types.ts'
import type { Day } from '../time/day.ts'
import { groupBy } from '../words/group-by.ts'
import type { BlockerState, BlockerType } from './blocker.schema.ts'

/** A blocker that is not closed, as sums see it. */
export interface OpenBlocker {
  readonly state: BlockerState
  readonly type: BlockerType
  readonly ageDays: number
  readonly isLate: boolean
  readonly leadUnit: string | null
  readonly raiserUnit: string | null
  readonly isCheckedByTaskforce: boolean
}

/** How long they have been open, in days, both ends included. */
export const ageBins = [
  { from: 0, to: 10 },
  { from: 11, to: 20 },
  { from: 21, to: 30 },
  { from: 31, to: 45 },
  { from: 46, to: 60 },
  { from: 61, to: null },
] as const

export interface Counted {
  readonly key: string
  readonly name: string
  readonly count: number
  readonly overdue: number
}

const counted = (key: string, name: string, blockers: readonly OpenBlocker[]): Counted => ({
  key,
  name,
  count: blockers.length,
  overdue: blockers.filter(({ isLate }) => isLate).length,
})

export const agesOf = (blockers: readonly OpenBlocker[]) =>
  ageBins.map(({ from, to }) => {
    const within = blockers.filter(({ ageDays }) => ageDays >= from && (to === null || ageDays <= to))
    return { ...counted(String(from), to === null ? `${from}以上` : `${from}—${to}`, within), from, to }
  })

/** Causes that there are, most first, each with how many it and those before it make. */
export function causesOf(blockers: readonly OpenBlocker[]): (Counted & { readonly cumulative: number })[] {
  const causes = problemTypes
    .map((type) =>
      counted(
        type,
        type,
        blockers.filter((blocker) => blocker.type === type),
      ),
    )
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
  return causes.map((cause, at) => ({
    ...cause,
    cumulative: causes.slice(0, at + 1).reduce((sum, { count }) => sum + count, 0),
  }))
}

/** Stands for the task force where a unit is asked for that owes the next step. */
export const owedByTaskforce = 'taskforce'

export const taskforceName = '市级专班'

/** Each blocker that is open is owed by one of them: city units and the task force, or districts. */
export const owingSides = ['city', 'districts'] as const
export type OwingSide = (typeof owingSides)[number]

type Owing = Pick<OpenBlocker, 'state' | 'leadUnit' | 'raiserUnit' | 'isCheckedByTaskforce'>

/** The unit that owes the next step; `null` is the task force: it assigns, settles disputes, and confirms where nobody else does. */
export function owingUnit({ state, leadUnit, raiserUnit, isCheckedByTaskforce }: Owing): string | null {
  if (state === 'assigned' || state === 'accepted') return leadUnit
  if (state === 'answered') return isCheckedByTaskforce ? null : raiserUnit
  return null
}

/** The unit to which the next step is owed: who answered waits for its answer to be confirmed, else who raised it waits; `null` is the task force. */
export const waitingUnit = ({ state, leadUnit, raiserUnit }: Owing): string | null =>
  state === 'answered' ? leadUnit : raiserUnit

interface Owed {
  readonly byCity: readonly Counted[]
  readonly byDistricts: readonly Counted[]
  readonly cityTotal: number
  readonly districtTotal: number
}

const sumOf = (units: readonly Counted[]): number => units.reduce((sum, { count }) => sum + count, 0)

/** Who owes the next step of how many; each blocker counts on one side only. */
export function owedOf(
  blockers: readonly OpenBlocker[],
  isDistrict: (unit: string) => boolean,
  nameOf: (unit: string) => string,
): Owed {
  const byUnit = groupBy(blockers, owingUnit)
  const units = [...byUnit].map(([unit, owed]) =>
    counted(unit ?? owedByTaskforce, unit === null ? taskforceName : nameOf(unit), owed),
  )
  const side = (isThat: (unit: string) => boolean) =>
    units.filter(({ key }) => isThat(key)).toSorted((a, b) => b.count - a.count)
  const byDistricts = side((key) => key !== owedByTaskforce && isDistrict(key))
  const byCity = side((key) => key === owedByTaskforce || !isDistrict(key))
  return { byCity, byDistricts, cityTotal: sumOf(byCity), districtTotal: sumOf(byDistricts) }
}

interface OwedBetween {
  readonly owes: readonly Counted[]
  readonly isOwed: readonly Counted[]
  readonly owesTotal: number
  readonly isOwedTotal: number
}

/** What one unit owes to whom, and who owes it what; what it owes to itself stands on the first side alone. */
export function owedBetween(
  unit: string,
  blockers: readonly OpenBlocker[],
  nameOf: (unit: string) => string,
): OwedBetween {
  const sums = (those: readonly OpenBlocker[], other: (blocker: OpenBlocker) => string | null) =>
    [...groupBy(those, other)]
      .map(([key, owed]) => counted(key ?? owedByTaskforce, key === null ? taskforceName : nameOf(key), owed))
      .toSorted((a, b) => b.count - a.count)
  const owes = sums(
    blockers.filter((blocker) => owingUnit(blocker) === unit),
    waitingUnit,
  )
  const isOwed = sums(
    blockers.filter((blocker) => waitingUnit(blocker) === unit && owingUnit(blocker) !== unit),
    owingUnit,
  )
  return { owes, isOwed, owesTotal: sumOf(owes), isOwedTotal: sumOf(isOwed) }
}

/** The value that a share of them does not exceed, by nearest rank; `null` of none. */
export function nearestRank(values: readonly number[], percent: number): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? null
}

/** The middle one, or the mean of the two in the middle; `null` of none. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

const percentText = (part: number, whole: number): string => `${(Math.round((part * 1000) / whole) / 10).toFixed(1)}%`

/** What is open, how much of it is late, and who owes the next step; what they come from stands below. */
export function blockersFinding(
  blockers: readonly OpenBlocker[],
  owed: Pick<Owed, 'cityTotal' | 'districtTotal'>,
  { today, scope }: { readonly today: Day; readonly scope: string },
): Finding {
  const top = causesOf(blockers).slice(0, 3)
  const most = sumOf(top)
  return blockerFinding({
    today,
    scope,
    open: blockers.length,
    late: blockers.filter(({ isLate }) => isLate).length,
    cityOwes: owed.cityTotal,
    districtsOwe: owed.districtTotal,
    causes:
      blockers.length === 0
        ? ''
        : `${top.map(({ name }) => name).join('、')}占${most}件（${percentText(most, blockers.length)}）`,
  })
}
