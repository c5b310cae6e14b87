import { meets, type Operator, percentText, quotient, type Ratio, type Target } from '../number/ratio.ts'
import type { IndicatorDefinition } from './indicator.schema.ts'

/** One indicator as it reads: the ratio, its target and the verdict on exact integers. */
export interface IndicatorReading {
  readonly code: string
  readonly name: string
  readonly basis: string
  readonly numerator: number
  readonly denominator: number
  readonly value: number | null
  readonly operator: Operator
  readonly target: number
  readonly met: boolean | null
  /** Never contradicts the verdict; `—` over nothing. */
  readonly display: string
}

interface ReadingInput {
  readonly definition: Pick<IndicatorDefinition, 'code' | 'name' | 'basis'>
  readonly ratio: Ratio
  /** See `targetFor` and, where the schedule is the target, `investmentRate`. */
  readonly target: Target
}

export function indicatorReading({ definition, ratio, target }: ReadingInput): IndicatorReading {
  const { code, name, basis } = definition
  const { numerator, denominator } = ratio
  return {
    code,
    name,
    basis,
    numerator,
    denominator,
    value: quotient(ratio),
    operator: target.operator,
    target: quotient(target) ?? 0,
    met: meets(ratio, target),
    display: percentText(ratio, target),
  }
}
