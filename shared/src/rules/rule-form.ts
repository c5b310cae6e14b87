/** What is typed into the fields of a rule, by the key of the field. */
export type Values = Readonly<Record<string, string>>

interface FieldShape {
  /** Path of the value in the content, `progress.redAbovePoints`, which is the pointer of its faults as well. */
  readonly key: string
  readonly name: string
  readonly hint?: string
  /** Whether the field has a meaning beside what else is typed; always, unless told. */
  readonly isShown?: (values: Values) => boolean
}

interface NumberField extends FieldShape {
  readonly type: 'number'
  /** Where it depends on what else is typed, of that. */
  readonly unit: string | ((values: Values) => string)
  /** What an empty field means; a field without it must be filled. */
  readonly empty?: string
}

interface TextField extends FieldShape {
  readonly type: 'text'
  readonly isLong?: boolean
}

interface ChoiceField extends FieldShape {
  readonly type: 'choice'
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

export type FormField = NumberField | TextField | ChoiceField

/** Fields that any screen can draw, and how they become the content of a rule. */
export interface RuleForm<Content> {
  readonly fields: readonly FormField[]
  valuesOf(content: Content): Values
  /** The content as typed, for the schema to judge; text that is no number is NaN. */
  contentOf(values: Values): unknown
}

export const shownFields = (fields: readonly FormField[], values: Values): FormField[] =>
  fields.filter(({ isShown }) => isShown?.(values) ?? true)

export const unitOf = ({ unit }: NumberField, values: Values): string =>
  typeof unit === 'string' ? unit : unit(values)

/** A number as typed; text that is none fails the schema. */
export const typedNumber = (text: string | undefined): number =>
  text === undefined || text.trim() === '' ? Number.NaN : Number(text)

const partAt = (content: unknown, key: string): unknown =>
  key
    .split('.')
    .reduce<unknown>((part, name) => (part instanceof Object ? Reflect.get(part, name) : undefined), content)

const textOf = (value: unknown): string => (value === undefined || value === null ? '' : String(value))

function typedValue(field: FormField, text: string): unknown {
  if (field.type === 'number') return text.trim() === '' && field.empty !== undefined ? undefined : typedNumber(text)
  if (field.type === 'text') return text
  return isFlag(field) ? text === 'true' : text
}

const isFlag = ({ options }: ChoiceField): boolean =>
  options.every(({ value }) => value === 'true' || value === 'false')

/** Content with a value at a path; `undefined` leaves the part out. */
function withPart(content: Readonly<Record<string, unknown>>, key: string, value: unknown): Record<string, unknown> {
  const [name = '', ...rest] = key.split('.')
  if (rest.length === 0) return value === undefined ? { ...content } : { ...content, [name]: value }
  const part = content[name]
  return { ...content, [name]: withPart(part instanceof Object ? { ...part } : {}, rest.join('.'), value) }
}

/** A form whose fields are the parts of the content, each at its key. */
export function pathForm<Content>(fields: readonly FormField[]): RuleForm<Content> {
  return {
    fields,
    valuesOf: (content) => Object.fromEntries(fields.map(({ key }) => [key, textOf(partAt(content, key))])),
    contentOf: (values) =>
      shownFields(fields, values).reduce<Record<string, unknown>>(
        (content, field) => withPart(content, field.key, typedValue(field, values[field.key] ?? '')),
        {},
      ),
  }
}

/** What a choice is between, from words by their value. */
export const optionsOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

export const yesNo = (yes: string, no: string) => [
  { value: 'false', label: no },
  { value: 'true', label: yes },
]
