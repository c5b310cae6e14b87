import { type FormField, type RuleForm, shownFields, unitOf, type Values } from './rule-form.ts'

/** One part of a rule as people read it. */
export interface RuleWord {
  readonly key: string
  readonly name: string
  readonly text: string
}

function fieldText(field: FormField, values: Values): string {
  const value = values[field.key] ?? ''
  if (field.type === 'text') return value === '' ? '无' : value
  if (field.type === 'choice')
    return (field.options.find((option) => option.value === value) ?? field.options[0])?.label ?? value
  return value === '' ? (field.empty ?? '—') : `${value}${unitOf(field, values)}`
}

/** The content of a rule in words, field by field. */
export function formWords<Content>(form: RuleForm<Content>, content: Content): RuleWord[] {
  const values = form.valuesOf(content)
  return shownFields(form.fields, values).map((field) => ({
    key: field.key,
    name: field.name,
    text: fieldText(field, values),
  }))
}
