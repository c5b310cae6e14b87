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

/** What is said of a figure that missed a target: exactly 65 does not meet 超过65, and is not below it. */
export const missedWords: Record<Operator, string> = {
  '>': '未超过',
  '>=': '低于',
  '<': '未低于',
  '<=': '超过',
  '=': '未达到',
}
