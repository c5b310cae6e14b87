import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { GivenMark } from '../mark.schema.ts'
import { componentsOf, fitSeverity } from './severity.ts'

const pointMillionths = 1_000_000

const mark = (rater: string, target: string, points: number): GivenMark => ({
  rater,
  target,
  units: BigInt(Math.round(points * pointMillionths)),
})

const points = (ratio: { numerator: bigint; denominator: bigint } | undefined) =>
  ratio ? Number((ratio.numerator * 1000n) / ratio.denominator) / 1000 / pointMillionths : Number.NaN

describe('the parts of a design', () => {
  test('are joined by whoever marks in both', () => {
    const marks = [mark('R1', 'T1', 80), mark('R2', 'T2', 70), mark('R3', 'T3', 60), mark('R2', 'T3', 60)]
    expect(componentsOf(marks)).toEqual([
      { raters: ['R1'], targets: ['T1'] },
      { raters: ['R2', 'R3'], targets: ['T2', 'T3'] },
    ])
  })

  test('do not mistake a rater for a target of the same name', () => {
    expect(componentsOf([mark('A', 'B', 80), mark('B', 'C', 70)])).toHaveLength(2)
  })
})

describe('the severity of raters', () => {
  test('is told from merit where raters overlap', () => {
    // R2 gives 10 less than R1; T2 is 6 better than T1.
    const fit = fitSeverity([mark('R1', 'T1', 80), mark('R1', 'T2', 86), mark('R2', 'T1', 70), mark('R2', 'T2', 76)])
    expect([...(fit?.raters ?? [])].map(([rater, effect]) => [rater, points(effect)])).toEqual([
      ['R1', 5],
      ['R2', -5],
    ])
    expect([...(fit?.targets ?? [])].map(([target, score]) => [target, points(score)])).toEqual([
      ['T1', 75],
      ['T2', 81],
    ])
  })

  test('is refused where nothing connects the parts, and of no marks', () => {
    expect(fitSeverity([mark('R1', 'T1', 80), mark('R2', 'T2', 70)])).toBeNull()
    expect(fitSeverity([])).toBeNull()
  })

  /** A design in which everybody is connected: each target shares a rater with the one before. */
  const designs = fc
    .record({
      merits: fc.array(fc.integer({ min: 40, max: 90 }), { minLength: 2, maxLength: 7 }),
      severities: fc.array(fc.integer({ min: -8, max: 8 }), { minLength: 2, maxLength: 6 }),
      more: fc.array(fc.tuple(fc.nat(6), fc.nat(5)), { maxLength: 25 }),
      noise: fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 60, maxLength: 60 }),
    })
    .map(({ merits, severities, more, noise }) => {
      const chain = merits.flatMap((_, target) => [target, target + 1].map((at) => [target, at % severities.length]))
      const everyRater = severities.map((_, rater) => [rater % merits.length, rater])
      const extra = more.map(([target, rater]) => [target % merits.length, rater % severities.length])
      const pairs = [...new Set([...chain, ...everyRater, ...extra].map((pair) => pair.join(' ')))]
      return { merits, severities, noise, pairs: pairs.map((pair) => pair.split(' ').map(Number)) }
    })

  const marksOf = (design: typeof designs extends fc.Arbitrary<infer Design> ? Design : never, isNoisy: boolean) =>
    design.pairs.map(([target = 0, rater = 0], at) =>
      mark(
        `R${rater}`,
        `T${target}`,
        (design.merits[target] ?? 0) + (design.severities[rater] ?? 0) + (isNoisy ? (design.noise[at % 60] ?? 0) : 0),
      ),
    )

  test('recovers effects that were planted, exactly', () => {
    fc.assert(
      fc.property(designs, (design) => {
        const marks = marksOf(design, false)
        const fit = fitSeverity(marks)
        if (componentsOf(marks).length > 1) return expect(fit).toBeNull()
        const average = design.severities.reduce((sum, effect) => sum + effect, 0) / design.severities.length
        for (const [rater, effect] of design.severities.entries()) {
          expect(points(fit?.raters.get(`R${rater}`))).toBeCloseTo(effect - average, 2)
        }
        for (const [target, merit] of design.merits.entries()) {
          expect(points(fit?.targets.get(`T${target}`))).toBeCloseTo(merit + average, 2)
        }
      }),
    )
  })

  /** The same by another way: targets and raters are set in turn to what is best given the other, until nothing moves. */
  function alternating(marks: readonly GivenMark[]) {
    const [raters, targets] = [new Map<string, number>(), new Map<string, number>()]
    for (let round = 0; round < 4000; round += 1) {
      for (const [to, from, ownOf, otherOf] of [
        [targets, raters, (one: GivenMark) => one.target, (one: GivenMark) => one.rater],
        [raters, targets, (one: GivenMark) => one.rater, (one: GivenMark) => one.target],
      ] as const) {
        for (const name of new Set(marks.map(ownOf))) {
          const own = marks.filter((one) => ownOf(one) === name)
          const left = own.map((one) => Number(one.units) / pointMillionths - (from.get(otherOf(one)) ?? 0))
          to.set(name, left.reduce((sum, value) => sum + value, 0) / own.length)
        }
      }
    }
    const shift = [...raters.values()].reduce((sum, effect) => sum + effect, 0) / raters.size
    return new Map([...targets].map(([name, score]) => [name, score + shift]))
  }

  test('equals an independent least-squares solution', () => {
    fc.assert(
      fc.property(designs, (design) => {
        const marks = marksOf(design, true)
        const fit = fitSeverity(marks)
        if (!fit) return
        for (const [target, score] of alternating(marks)) expect(points(fit.targets.get(target))).toBeCloseTo(score, 1)
      }),
      { numRuns: 15 },
    )
  })

  test('leaves effects that sum to nothing, exactly', () => {
    fc.assert(
      fc.property(designs, (design) => {
        const fit = fitSeverity(marksOf(design, true))
        if (!fit) return
        const effects = [...fit.raters.values()]
        expect(effects.reduce((sum, { numerator }) => sum + numerator, 0n)).toBe(0n)
      }),
    )
  })
})
