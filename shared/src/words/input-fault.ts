import type { z } from 'zod'

type Issue = z.core.$ZodRawIssue

const typeTexts: Readonly<Record<string, string>> = {
  int: '应为整数',
  number: '应为数字',
  boolean: '应为是或否',
  array: '这里应当是一列内容',
  object: '这里应当是一组内容',
  record: '这里应当是一组内容',
}

const isOfNumber = (origin: string): boolean => origin === 'number' || origin === 'int'

function tooSmall({ origin, minimum, inclusive }: z.core.$ZodRawIssue<z.core.$ZodIssueTooSmall>): string {
  if (isOfNumber(origin)) return inclusive === false ? `应大于${minimum}` : `不能小于${minimum}`
  if (origin === 'array') return `至少要有${minimum}项`
  return minimum > 1 ? `至少${minimum}个字` : '请填写'
}

function tooBig({ origin, maximum, inclusive }: z.core.$ZodRawIssue<z.core.$ZodIssueTooBig>): string {
  if (isOfNumber(origin)) return inclusive === false ? `应小于${maximum}` : `不能大于${maximum}`
  return origin === 'array' ? `最多${maximum}项` : `最多${maximum}个字`
}

/** What is wrong with an input and how to mend it, where its schema has no words of its own; handed to zod's `error`. */
export function inputFault(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeTexts[issue.expected] ?? '请填写'
    case 'too_small':
      return tooSmall(issue)
    case 'too_big':
      return tooBig(issue)
    case 'invalid_value':
      return '不在可选的范围里，请重新选择'
    case 'invalid_union':
      return '不是这里可以填的内容，请检查'
    case 'not_multiple_of':
      return `应当是${issue.divisor}的倍数`
    case 'unrecognized_keys':
      return `有不认识的内容：${issue.keys.join('、')}`
    case 'invalid_format':
      return '格式不对，请检查'
    default:
      return '有误，请检查'
  }
}
