import type { z } from 'zod'
import type { ProblemFault } from '../http/problem.ts'
import { type FormField, pathForm, type RuleForm } from './rule-form.ts'
import type { RuleKind } from './rule-kind.ts'
import { formWords, type RuleWord } from './rule-words.ts'

/** One rule of a kind: kinds have one, indicators one for each. */
export interface RuleSeries<Content> {
  readonly code: string
  readonly name: string
  /** What the product comes with; `null` where there is no rule until the city adopts one. */
  readonly own: Content | null
}

/** What months a version may begin in: those not published, or only those nobody has opened. */
export type RuleStart = 'unpublished' | 'unopened'

/** Everything there is to know of a kind of rule; a new kind is one of these. */
export interface RuleRecord<Content> {
  readonly kind: RuleKind
  /** What the rule decides, in a sentence. */
  readonly about: string
  readonly starts: RuleStart
  /** What it says of the past is the same whatever month is asked. */
  readonly isTimeless?: true
  readonly series: readonly RuleSeries<Content>[]
  /** Where a city may add rules of its own: what codes they may have. */
  readonly ownCodes?: RegExp
  readonly schema: z.ZodType<Content>
  /** What is wrong beyond the form of the fields, with the rule of that code. */
  readonly faults?: (content: Content, code: string) => readonly ProblemFault[]
  /** `null` where the kind has an editor of its own. */
  readonly form: RuleForm<Content> | null
  /** What a part of the content is called where there is no form to say it. */
  readonly nameOf?: (path: string) => string | undefined
  readonly words: (content: Content) => readonly RuleWord[]
}

/** Declares a kind that has an editor of its own, and so its own words; only fixes the types. */
export const ruleRecord = <Content>(record: Omit<RuleRecord<Content>, 'form'>): RuleRecord<Content> => ({
  ...record,
  form: null,
})

/** Declares a kind that is drawn by its form, and reads as its form does. */
export const formRecord = <Content>(
  record: Omit<RuleRecord<Content>, 'form' | 'words' | 'nameOf'> & { readonly form: RuleForm<Content> },
): RuleRecord<Content> => ({ ...record, words: (content) => formWords(record.form, content) })

type Single<Content> = Omit<RuleRecord<Content>, 'form' | 'words' | 'nameOf' | 'series'> & {
  /** What its one rule is called. */
  readonly name: string
  readonly own: Content
  /** The parts of the content that are typed, each at its key. */
  readonly fields: readonly FormField[]
}

/** Declares a kind of one rule whose parts are typed into fields; its code is that of the kind. */
export const fieldRecord = <Content>({ name, own, fields, ...record }: Single<Content>): RuleRecord<Content> =>
  formRecord({ ...record, series: [{ code: record.kind, name, own }], form: pathForm<Content>(fields) })
