import type { ProblemFault } from '../../http/problem.ts'
import type { IndicatorContent } from '../../indicators/indicator.schema.ts'
import type { Operator } from '../../number/ratio.ts'
import { operatorWords } from '../../number/target-words.ts'

interface Judged {
  readonly target: IndicatorContent['target']['kind']
  readonly operators: readonly Operator[]
  readonly isByArea: boolean
}

/** How each indicator is worked out leaves only these targets: gaps need a floor, coverage a share to be held against. */
const judged: Readonly<Record<string, Judged>> = {
  'bond-share': { target: 'share', operators: ['>=', '>'], isByArea: false },
  'rail-800m': { target: 'share', operators: ['>=', '>'], isByArea: true },
  'investment-rate': { target: 'schedule', operators: ['>='], isByArea: false },
  'start-rate': { target: 'share', operators: ['>=', '>', '='], isByArea: false },
}

const targetNames: Readonly<Record<Judged['target'], string>> = { share: '固定比例', schedule: '本月序时进度' }

const fault = (pointer: string, message: string): ProblemFault => ({ pointer, code: 'custom', message })

function targetFaults({ target }: IndicatorContent, kind: Judged['target']): ProblemFault[] {
  if (target.kind !== kind) return [fault('/target/kind', `目标口径：这个指标的目标只能是${targetNames[kind]}`)]
  const isOverAll = target.kind === 'share' && target.numerator > target.denominator
  return isOverAll ? [fault('/target/numerator', '目标：不能大于100%')] : []
}

function scopeFaults({ categories }: IndicatorContent, isByArea: boolean): ProblemFault[] {
  const isSome = categories !== null && categories.length > 0
  if (isByArea && !isSome) return [fault('/categories', '片区范围：这个指标按片区计算，请选择片区范围')]
  return !isByArea && categories !== null
    ? [fault('/categories', '片区范围：这个指标不按片区计算，请选择不按片区')]
    : []
}

/** What an indicator cannot be judged by, so that no version is adopted that screens would ignore or fail at. */
export function indicatorFaults(content: IndicatorContent, code: string): ProblemFault[] {
  const rule = judged[code]
  if (!rule) return []
  const allowed = rule.operators.map((operator) => operatorWords[operator]).join('、')
  return [
    ...targetFaults(content, rule.target),
    ...(rule.operators.includes(content.operator)
      ? []
      : [fault('/operator', `达标条件：这个指标的达标条件只能是${allowed}`)]),
    ...scopeFaults(content, rule.isByArea),
  ]
}
