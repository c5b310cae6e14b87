import { percentText } from '../../number/ratio.ts'
import { criteriaOf, weightFor } from '../applicable.ts'
import type { Target } from '../round.schema.ts'
import type { Criterion, ObjectiveSource, SchemeContent } from '../scheme.schema.ts'
import type { ObjectiveReading } from './result.schema.ts'

interface Value {
  readonly numerator: number | null
  readonly denominator: number | null
  readonly sentence: string
}

interface Corrected {
  readonly criterionCode: string | null
  readonly shareBasisPoints: number | null
  readonly reason: string
  readonly documentNumber: string
}

function reading({ code, name, maxTenths }: Criterion, weightBasisPoints: number, value: Value, isCorrected: boolean) {
  const { numerator, denominator } = value
  const isKnown = numerator !== null && denominator !== null
  return {
    criterionCode: code,
    criterionName: name,
    maxTenths,
    weightBasisPoints,
    ...value,
    display: isKnown ? percentText({ numerator, denominator }) : '缺数据',
    isCorrected,
  }
}

/** The objective criteria of a target with their values; a correction that was decided stands in place of what was read. */
export function objectiveReadings(
  content: Pick<SchemeContent, 'sections'>,
  target: Target,
  valueFor: (criterion: Criterion, source: ObjectiveSource) => Value,
  corrections: readonly Corrected[],
): ObjectiveReading[] {
  return criteriaOf(content).flatMap((criterion) => {
    const { kind, source, code } = criterion
    const weight = weightFor(criterion, target.category)
    if (kind !== 'objective' || source === null || weight === 0) return []
    const correction = corrections.findLast(({ criterionCode }) => criterionCode === code)
    if (!correction) return [reading(criterion, weight, valueFor(criterion, source), false)]
    const sentence = `经申诉更正（${correction.documentNumber}）：${correction.reason}`
    const value = { numerator: correction.shareBasisPoints, denominator: 10_000, sentence }
    return [reading(criterion, weight, value, true)]
  })
}
