import { type Operator, type Target, targetText } from './ratio.ts'

export const operatorWords: Record<Operator, string> = {
  '>': '超过',
  '>=': '不低于',
  '<': '低于',
  '<=': '不超过',
  '=': '等于',
}

/** `超过65%`: a target in a sentence. */
export const targetWords = (target: Target): string =>
  `${operatorWords[target.operator]}${targetText({ ...target, operator: '=' })}`
