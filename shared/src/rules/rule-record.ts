import type { z } from 'zod'
import type { ProblemFault } from '../http/problem.ts'
import type { RuleForm } from './rule-form.ts'
import type { RuleKind } from './rule-kind.ts'
import type { RuleWord } from './rule-words.ts'

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
  readonly schema: z.ZodType<Content>
  /** What is wrong beyond the form of the fields, with the rule of that code. */
  readonly faults?: (content: Content, code: string) => readonly ProblemFault[]
  /** `null` where the kind has an editor of its own. */
  readonly form: RuleForm<Content> | null
  /** What a part of the content is called where there is no form to say it. */
  readonly nameOf?: (path: string) => string | undefined
  readonly words: (content: Content) => readonly RuleWord[]
}

/** Declares a kind; only fixes the types. */
export const ruleRecord = <Content>(record: RuleRecord<Content>): RuleRecord<Content> => record
