import { inputFault } from '@pianqu/shared/words/input-fault.ts'
import type { z } from 'zod'

type Issue = z.core.$ZodIssue

const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text)

const number = (value: number | bigint): string => String(value)

function tooSmall({ origin, minimum }: z.core.$ZodIssueTooSmall): string {
  if (origin === 'string') return Number(minimum) <= 1 ? '请填写' : `至少写 ${number(minimum)} 个字`
  if (origin === 'array') return `至少选 ${number(minimum)} 项`
  return `不能小于 ${number(minimum)}`
}

function tooBig({ origin, maximum }: z.core.$ZodIssueTooBig): string {
  if (origin === 'string') return `最多 ${number(maximum)} 个字，请缩短`
  if (origin === 'array') return `最多选 ${number(maximum)} 项`
  return `不能大于 ${number(maximum)}`
}

/** What a contract finds wrong, in the words it has itself or else in ours, limits included; what is chosen of a list is not written. */
export function faultText(issue: Issue, isMissing: boolean, isChosen: boolean): string {
  if (isMissing && (isChosen || issue.code === 'invalid_value')) return '请选择'
  // What kind of thing is missing says the field itself.
  if (isMissing && issue.code === 'invalid_type' && issue.message === inputFault({ ...issue, input: undefined }))
    return '请填写'
  if (isChinese(issue.message)) return issue.message
  if (isMissing) return '请填写'
  if (issue.code === 'too_small') return tooSmall(issue)
  if (issue.code === 'too_big') return tooBig(issue)
  return '格式不对，请更正'
}
