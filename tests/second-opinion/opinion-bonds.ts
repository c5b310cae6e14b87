import type { Batch, Fiction } from './fiction.ts'
import { type Fraction, fraction, nothing, plus, times } from './fraction.ts'
import { monthsApart } from './months.ts'
import { allocatedTo, bondLight, type Light, shareDue } from './opinion.ts'
import { isListed } from './opinion-sums.ts'

export type Basis = 'issued-new' | 'quota' | 'spent'

export interface Share {
  readonly numerator: bigint | null
  readonly denominator: bigint | null
  readonly met: boolean | null
  readonly shift: bigint | null
  readonly add: bigint | null
  /** Of the whole year; under `issued-new` alone. */
  readonly year: {
    readonly total: bigint
    readonly needed: bigint
    readonly remaining: bigint
    readonly state: 'met' | 'reachable' | 'unreachable' | 'missed'
    readonly lastBatch: string | null
  } | null
}

const larger = (a: bigint, b: bigint): bigint => (a > b ? a : b)
const half = (of: bigint): bigint => (of + 1n) / 2n

const added = (amounts: readonly { readonly yuan: bigint }[]): bigint =>
  amounts.reduce((sum, { yuan }) => sum + yuan, 0n)

/** Did this project's money of the batch go to a cluster of an area that was listed on the day of issue? */
function isInside(city: Fiction, projectCode: string, { day }: Batch): boolean {
  const project = city.projects.find(({ code }) => code === projectCode)
  const cluster = city.clusters.find(({ code }) => code === project?.cluster)
  const area = city.areas.find(({ code }) => code === cluster?.area)
  return area !== undefined && isListed(area, day)
}

/** What was allocated, or spent up to the month of a day, of a batch: all of it, or what went to key areas. */
interface Money {
  readonly all: bigint
  readonly inside: bigint
}

function moneyOf(city: Fiction, batch: Batch, basis: Basis, day: string): Money {
  let [all, inside] = [0n, 0n]
  for (const { code } of city.projects) {
    const spent = city.spending.filter(
      (each) => each.batch === batch.code && each.project === code && each.month <= day.slice(0, 7),
    )
    const yuan = basis === 'spent' ? added(spent) : allocatedTo(city, code, batch, day)
    all += yuan
    if (isInside(city, code, batch)) inside += yuan
  }
  return { all, inside }
}

/** Over what a share is taken; null where nothing of it is kept. */
function totalOf(city: Fiction, ofYear: readonly Batch[], basis: Basis, day: string): bigint | null {
  const issued = ofYear.filter((batch) => isIssuedBy(batch, day))
  if (basis === 'issued-new') return ofYear.length > 0 ? added(issued) : null
  if (basis === 'quota') {
    const quotas = city.quotas.filter((quota) => quota.year === ofYear[0]?.year && quota.day <= day)
    return quotas.length > 0 ? added(quotas) : null
  }
  const isKept = city.spending.some(({ batch }) => ofYear.some(({ code }) => code === batch))
  return isKept ? added(issued.map((batch) => ({ yuan: moneyOf(city, batch, basis, day).all }))) : null
}

const isIssuedBy = (batch: Batch, day: string): boolean => batch.isIssued && batch.day <= day

export function shareOf(city: Fiction, year: number, basis: Basis, day: string): Share {
  const ofYear = city.batches.filter((batch) => batch.year === year && batch.isNew)
  const issued = ofYear.filter((batch) => isIssuedBy(batch, day))
  const numerator = added(issued.map((batch) => ({ yuan: moneyOf(city, batch, basis, day).inside })))
  const denominator = totalOf(city, ofYear, basis, day)
  const isEmpty = !denominator
  return {
    numerator: denominator === null ? null : numerator,
    denominator,
    met: isEmpty ? null : numerator * 2n >= denominator,
    shift: isEmpty ? null : larger(0n, half(denominator) - numerator),
    add: isEmpty ? null : larger(0n, denominator - 2n * numerator),
    year: basis === 'issued-new' ? yearOf(ofYear, issued, numerator, day) : null,
  }
}

/** §7: a planned batch whose day has passed without issue is no part of what remains. */
function yearOf(ofYear: readonly Batch[], issued: readonly Batch[], allocated: bigint, day: string): Share['year'] {
  const rest = ofYear.filter((batch) => !issued.includes(batch) && batch.day >= day)
  const isOver = day.slice(0, 4) > String(ofYear[0]?.year ?? '9999')
  if (ofYear.length === 0) return null
  const total = added(issued) + added(rest)
  const needed = half(total) - allocated
  const remaining = total - added(issued)
  const state = needed <= 0n ? 'met' : isOver ? 'missed' : needed <= remaining ? 'reachable' : 'unreachable'
  // The latest such that it and the later ones still cover what is needed.
  const later = [...rest].sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : a.code < b.code ? 1 : -1))
  let sum = 0n
  const last = later.find((batch) => {
    sum += batch.yuan
    return sum >= needed
  })
  return { total, needed, remaining, state, lastBatch: state === 'reachable' ? (last?.code ?? null) : null }
}

export interface Clock {
  readonly code: string
  readonly spent: bigint | null
  readonly due: Fraction
  readonly light: Light | null
  readonly age: number
}

/** §7: the batches issued by the end of a month, refinancing apart. */
export function clocksOf(city: Fiction, month: string): Clock[] {
  return city.batches
    .filter((batch) => batch.isNew && batch.isIssued && batch.day.slice(0, 7) <= month)
    .map((batch) => {
      const kept = city.spending.filter((each) => each.batch === batch.code)
      let spent = nothing
      for (const each of kept) if (each.month <= month) spent = plus(spent, fraction(each.yuan))
      const due = shareDue(batch.day, month)
      return {
        code: batch.code,
        spent: kept.length === 0 ? null : spent.top / spent.bottom,
        due,
        light: kept.length === 0 ? null : bondLight(spent, times(due, fraction(batch.yuan))),
        age: monthsApart(batch.day.slice(0, 7), month),
      }
    })
}
