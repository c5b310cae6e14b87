import type { z } from 'zod'
import type { ProblemFault } from '../http/problem.ts'
import type { FormField } from './rule-form.ts'
import type { RuleRecord } from './rule-record.ts'

type Parsed<Content> =
  | { readonly content: Content; readonly faults: readonly [] }
  | { readonly content: null; readonly faults: readonly ProblemFault[] }

type Issue = z.core.$ZodIssue

/** The field of a path; parts that no field has are told by the first field of their group. */
function fieldAt(fields: readonly FormField[], path: string): FormField | undefined {
  const group = `${path.split('.')[0]}.`
  return fields.find(({ key }) => key === path) ?? fields.find(({ key }) => key.startsWith(group))
}

const isWritten = (message: string): boolean => /[\u4e00-\u9fff]/.test(message)

const bounds: Readonly<Record<string, (issue: Issue) => string>> = {
  too_small: (issue) => (issue.code === 'too_small' ? `不能小于${issue.minimum}` : ''),
  too_big: (issue) => (issue.code === 'too_big' ? `不能大于${issue.maximum}` : ''),
  invalid_type: (issue) => (issue.code === 'invalid_type' && issue.expected === 'int' ? '请填写整数' : '请填写数字'),
}

const lengths: typeof bounds = {
  too_small: () => '请填写',
  too_big: (issue) => (issue.code === 'too_big' ? `最多${issue.maximum}个字` : ''),
  invalid_type: () => '请填写',
}

/** What is wrong with a value and how to mend it; a message of the schema's own stands as it is. */
const wrong = (issue: Issue, isNumber: boolean): string =>
  isWritten(issue.message) ? issue.message : ((isNumber ? bounds : lengths)[issue.code]?.(issue) ?? '请检查')

function faultOf(issue: Issue, fields: readonly FormField[]): ProblemFault {
  const path = issue.path.map(String).join('.')
  const field = fieldAt(fields, path)
  const message = wrong(issue, field?.type === 'number')
  return {
    pointer: `/${(field?.key ?? path).replaceAll('.', '/')}`,
    code: issue.code,
    message: field ? `${field.name}：${message}` : message,
  }
}

const once = (faults: readonly ProblemFault[]): ProblemFault[] => [
  ...new Map(faults.map((fault) => [`${fault.pointer} ${fault.message}`, fault])).values(),
]

/** The content of a rule, or everything that is wrong with it, each fault at its field. */
export function parseRule<Content>(record: RuleRecord<Content>, raw: unknown): Parsed<Content> {
  const parsed = record.schema.safeParse(raw)
  if (!parsed.success) {
    const fields = record.form?.fields ?? []
    return { content: null, faults: once(parsed.error.issues.map((issue) => faultOf(issue, fields))) }
  }
  const faults = record.faults?.(parsed.data) ?? []
  return faults.length > 0 ? { content: null, faults } : { content: parsed.data, faults: [] }
}
