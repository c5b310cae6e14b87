import { allocate } from '../money/yuan.ts'
import type { Day } from '../time/day.ts'

/** The code of the listed key area whose cluster the project was in on the day; `null` outside. */
export type KeyAreaOf = (projectCode: string, day: Day) => string | null

export interface AreaAmount {
  readonly code: string
  readonly amountYuan: number
}

/** What of a payment counts for an area, and through which project: of a package, the one inside it. */
export interface InsidePart extends AreaAmount {
  readonly projectCode: string
}

/** One project of a package; money of the package follows the total investment of its projects. */
export interface PackagePart {
  readonly projectCode: string
  readonly totalInvestmentYuan: number
}

/** Where projects lie: what decides how much of their money counts. */
export interface Places {
  readonly keyAreaOf: KeyAreaOf
  /** The projects of a package that is in no cluster itself on the day; nothing for every other project. */
  readonly partsOf?: (projectCode: string, day: Day) => readonly PackagePart[]
  /** How much of a project lies in its area, in hundredths of a percent point; all of it (10,000) unless stated. */
  readonly insideBasisPointsOf?: (projectCode: string) => number
}

interface Money {
  readonly projectCode: string
  readonly amountYuan: number
}

const whole = 10_000

/** A stated share of an amount in whole yuan, rounded down: a yuan counts only when all of it lies inside. */
export function statedShare(amountYuan: number, basisPoints: number): number {
  return basisPoints === whole ? amountYuan : Number((BigInt(amountYuan) * BigInt(basisPoints)) / BigInt(whole))
}

function collect({ projectCode, amountYuan }: Money, day: Day, places: Places, path: readonly string[]): InsidePart[] {
  const area = places.keyAreaOf(projectCode, day)
  if (area !== null) {
    const counted = statedShare(amountYuan, places.insideBasisPointsOf?.(projectCode) ?? whole)
    return counted === 0 ? [] : [{ code: area, projectCode, amountYuan: counted }]
  }
  const parts = places.partsOf?.(projectCode, day) ?? []
  // A package that contains itself has no projects to give money to.
  if (parts.length === 0 || path.includes(projectCode)) return []
  const amounts = allocate(
    amountYuan,
    parts.map(({ totalInvestmentYuan }) => totalInvestmentYuan),
  )
  return parts.flatMap((part, at) =>
    collect({ projectCode: part.projectCode, amountYuan: amounts[at] ?? 0 }, day, places, [...path, projectCode]),
  )
}

/**
 * What of a payment counts for which key area on a day, an area once for each project that brings it something.
 *
 * A project in a listed area counts there, in part where only part of it lies inside. A package in no cluster is split
 * over its projects by total investment, each by its own membership; where no investment is known nothing of it counts.
 * A package in a cluster counts as itself and is not split, so nothing counts twice.
 */
export const insideAmount = (payment: Money, day: Day, places: Places): InsidePart[] =>
  collect(payment, day, places, [])

/** All that counts of a payment, in yuan. */
export const insideYuan = (payment: Money, day: Day, places: Places): number =>
  insideAmount(payment, day, places).reduce((sum, { amountYuan }) => sum + amountYuan, 0)
