import { type AnyRatio, type ExactRatio, exactRatio } from '../../number/ratio.ts'
import type { Formula } from './formula.ts'

const wholeOf = (text: string): ExactRatio => {
  const [whole = '0', fraction = ''] = text.split('.')
  return { numerator: BigInt(`${whole}${fraction}`), denominator: 10n ** BigInt(fraction.length) }
}

function joined(op: 'add' | 'subtract' | 'multiply' | 'divide', a: ExactRatio, b: ExactRatio): ExactRatio | null {
  if (op === 'multiply') return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator }
  if (op === 'divide') {
    if (b.numerator === 0n) return null
    const sign = b.numerator < 0n ? -1n : 1n
    return { numerator: sign * a.numerator * b.denominator, denominator: sign * a.denominator * b.numerator }
  }
  const other = op === 'add' ? b.numerator : -b.numerator
  return { numerator: a.numerator * b.denominator + other * a.denominator, denominator: a.denominator * b.denominator }
}

/** What a formula over other indicators comes to, exactly; null where one of them is missing or nothing is divided by. */
export function evaluatedFormula(formula: Formula, ratioFor: (code: string) => AnyRatio | null): ExactRatio | null {
  if ('left' in formula) {
    const left = evaluatedFormula(formula.left, ratioFor)
    const right = evaluatedFormula(formula.right, ratioFor)
    return left === null || right === null ? null : joined(formula.op, left, right)
  }
  if (formula.op === 'number') return wholeOf(formula.text)
  if (formula.op === 'quantity') return null
  const value = ratioFor(formula.code)
  return value === null ? null : exactRatio(value)
}
