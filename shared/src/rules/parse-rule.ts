import type { z } from 'zod'
import type { ProblemFault } from '../http/problem.ts'
import { faultSentence } from '../words/fault-sentence.ts'
import { inputFault } from '../words/input-fault.ts'
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

function faultOf<Content>(issue: Issue, { form, nameOf }: RuleRecord<Content>): ProblemFault {
  const path = issue.path.map(String).join('.')
  const field = fieldAt(form?.fields ?? [], path)
  const name = field?.name ?? nameOf?.(path)
  const { message } = issue
  return {
    pointer: `/${(field?.key ?? path).replaceAll('.', '/')}`,
    code: issue.code,
    message: faultSentence(name, message),
  }
}

const once = (faults: readonly ProblemFault[]): ProblemFault[] => [
  ...new Map(faults.map((fault) => [`${fault.pointer} ${fault.message}`, fault])).values(),
]

/** The content of a rule, or everything that is wrong with it, each fault at its field. */
export function parseRule<Content>(record: RuleRecord<Content>, raw: unknown, code: string): Parsed<Content> {
  const parsed = record.schema.safeParse(raw, { error: inputFault })
  if (!parsed.success) {
    return { content: null, faults: once(parsed.error.issues.map((issue) => faultOf(issue, record))) }
  }
  const faults = record.faults?.(parsed.data, code) ?? []
  return faults.length > 0 ? { content: null, faults } : { content: parsed.data, faults: [] }
}
