import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Day } from '../time/day.ts'
import type { BondAllocation, BondBatch } from './bond.schema.ts'
import { bondShare } from './share.ts'

/** The share of a year told a second time, word by word as domain §7 has it, with no rule of the product in it. */
interface Told {
  readonly year: number
  readonly asOf: Day
  readonly today: Day
  readonly batches: readonly BondBatch[]
  readonly allocations: readonly BondAllocation[]
  readonly keyAreaOf: (projectCode: string, day: Day) => string | null
}

/** What is issued by the day, and what can still be: the rest is 逾期未发. */
function batchesTold({ year, asOf, today, batches }: Told) {
  const fresh = batches.filter((batch) => batch.year === year && batch.nature === 'new')
  const issued = fresh.filter((batch) => batch.state === 'issued' && batch.issuedOn <= asOf)
  // "a planned batch whose day has passed without issue … is no part of what remains"
  const seen = asOf < today ? asOf : today
  const hasPassed = (batch: BondBatch) => batch.state === 'planned' && batch.issuedOn < seen
  const toCome = fresh.filter((batch) => !issued.includes(batch) && !hasPassed(batch))
  const overdue = fresh.filter((batch) => !issued.includes(batch) && hasPassed(batch))
  return { issued, toCome, overdue }
}

const sumOf = (batches: readonly BondBatch[]): number => batches.reduce((sum, batch) => sum + batch.amountYuan, 0)

/** "issued new-bond allocations to projects that were in a cluster of a listed area on the issue date" */
function allocatedTold({ allocations, keyAreaOf }: Told, issued: readonly BondBatch[]): number {
  let allocated = 0
  for (const { batchCode, projectCode, amountYuan } of allocations) {
    const batch = issued.find(({ code }) => code === batchCode)
    if (batch && keyAreaOf(projectCode, batch.issuedOn) !== null) allocated += amountYuan
  }
  return allocated
}

function stateTold({ year, asOf, today }: Told, needed: number, remaining: number): string {
  if (needed <= 0) return 'met'
  if (asOf >= `${year}-12-31` && today > `${year}-12-31`) return 'missed'
  return needed <= remaining ? 'reachable' : 'unreachable'
}

/** "the latest planned batch such that it and the later ones together still cover what is needed" */
function lastTold(toCome: readonly BondBatch[], needed: number): string | null {
  const inOrder = toCome.toSorted((a, b) => (`${a.issuedOn} ${a.code}` < `${b.issuedOn} ${b.code}` ? -1 : 1))
  return inOrder.findLast((_, at) => sumOf(inOrder.slice(at)) >= needed)?.code ?? null
}

const nothing = { plannedTotalYuan: null, neededYuan: null, remainingYuan: null, state: null, lastBatchCode: null }

function yearTold(told: Told, allocated: number) {
  const { issued, toCome } = batchesTold(told)
  const [remaining, total] = [sumOf(toCome), sumOf(issued) + sumOf(toCome)]
  if (total === 0) return nothing
  const needed = Math.ceil(total / 2) - allocated
  const state = stateTold(told, needed, remaining)
  return {
    plannedTotalYuan: total,
    neededYuan: needed,
    remainingYuan: remaining,
    state,
    lastBatchCode: state === 'reachable' ? lastTold(toCome, needed) : null,
  }
}

function tell(told: Told) {
  const { issued, overdue } = batchesTold(told)
  const [allocated, total] = [allocatedTold(told, issued), sumOf(issued)]
  const now =
    total === 0
      ? { met: null, gapShiftYuan: null, gapAddYuan: null }
      : {
          met: 2 * allocated >= total,
          gapShiftYuan: Math.max(0, Math.ceil(total / 2) - allocated),
          gapAddYuan: Math.max(0, total - 2 * allocated),
        }
  return {
    numeratorYuan: allocated,
    denominatorYuan: total,
    ...now,
    ...yearTold(told, allocated),
    overdueBatchCodes: overdue.map(({ code }) => code).sort(),
  }
}

const day = fc
  .tuple(fc.integer({ min: 2024, max: 2026 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, date]) => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}` as Day)
const lastDay = fc.constantFrom<Day>('2024-12-31', '2025-12-31')
const anyDay = fc.oneof(day, lastDay)

const batchOf = (code: string) =>
  fc.record({
    code: fc.constant(code),
    name: fc.constant(code),
    year: fc.constantFrom(2024, 2025),
    nature: fc.constantFrom('new' as const, 'new' as const, 'refinancing' as const),
    state: fc.constantFrom('issued' as const, 'planned' as const),
    issuedOn: anyDay,
    termYears: fc.constant(null),
    rateBasisPoints: fc.constant(null),
    amountYuan: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9_000_000_000_000 })),
  })

const world = fc.tuple(...['B1', 'B2', 'B3', 'B4', 'B5', 'B6'].map(batchOf)).chain((batches) =>
  fc.record({
    batches: fc.constant(batches),
    allocations: fc
      .array(fc.record({ at: fc.nat(5), project: fc.nat(3), percent: fc.integer({ min: 0, max: 100 }) }), {
        maxLength: 9,
      })
      .map((rows) =>
        rows.flatMap(({ at, project, percent }): BondAllocation[] => {
          const batch = batches[at]
          const amountYuan = batch ? Math.floor((batch.amountYuan / 9 / 100) * percent) : 0
          return batch && amountYuan > 0 ? [{ batchCode: batch.code, projectCode: `P${project}`, amountYuan }] : []
        }),
      ),
    asOf: anyDay,
    today: anyDay,
    turn: day,
  }),
)

describe('the share of a year', () => {
  test('is what the words of the domain say, whatever the year', () => {
    fc.assert(
      fc.property(world, ({ batches, allocations, asOf, today, turn }) => {
        // P0 never, P1 always, P2 from a day on, P3 until it.
        const keyAreaOf = (project: string, on: Day) =>
          project === 'P1' || (project === 'P2' && on >= turn) || (project === 'P3' && on < turn) ? 'A1' : null
        for (const year of [2024, 2025]) {
          const asked = { year, asOf, today, batches, allocations, keyAreaOf }
          const { overdueBatchCodes, ...share } = bondShare({ ...asked, basis: 'issued-new' })
          const told = tell(asked)
          expect({ ...share, overdueBatchCodes: overdueBatchCodes.toSorted() }).toMatchObject(told)
        }
      }),
      { numRuns: 500 },
    )
  })
})
