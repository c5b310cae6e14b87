import { z } from 'zod'
import { type Day, daySchema } from '../time/day.ts'
import { codesOf } from '../words/codes-of.ts'

/** What a clause does: says what for, asks for work, promises a figure, or grants money. */
export const clauseKindNames = { aim: '总体要求', task: '工作任务', promise: '量化承诺', grant: '奖补支持' } as const
export const clauseKinds = codesOf(clauseKindNames)
export type ClauseKind = keyof typeof clauseKindNames

/** A number that a clause states, as printed. */
export const parameterSchema = z.object({
  name: z.string().min(1).max(60).describe('What the number is of'),
  value: z.string().min(1).max(40).describe('As printed'),
})
export type LedgerParameter = z.infer<typeof parameterSchema>

/** The smallest part that the ledger follows: 条, 段 and 款 of a document. */
export interface LedgerClause {
  readonly measure: number
  /** Sentences of the one printed paragraph of a measure, by full stops. */
  readonly paragraph: number
  /** Parts of a sentence, by semicolons. */
  readonly clause: number
  readonly kind: ClauseKind
  readonly title: string
  readonly forWhom: string | null
  /** Codes of the indicators that tell whether it is kept. */
  readonly promises: readonly string[]
  /** Codes of the rules that work out what it grants. */
  readonly benefits: readonly string[]
  readonly parameters: readonly LedgerParameter[]
}

export interface LedgerMeasure {
  readonly number: number
  readonly title: string
  /** As printed; who leads and who helps is read from it. */
  readonly owners: string
  readonly clauses: readonly LedgerClause[]
}

/** A document whole. */
export interface LedgerDocument {
  readonly code: string
  readonly title: string
  readonly shortTitle: string
  readonly documentNumber: string | null
  /** Null where the text that we have does not tell. */
  readonly validFrom: Day | null
  readonly validUntil: Day | null
  readonly successorCode: string | null
  /** What is to be known of the text: where it is cut off, what it leaves to be told elsewhere. */
  readonly note: string | null
  readonly measures: readonly LedgerMeasure[]
}

export const documentSchema = z.object({
  code: z.string(),
  title: z.string(),
  shortTitle: z.string(),
  documentNumber: z.string().nullable(),
  validFrom: daySchema.nullable().describe('null: the text does not tell'),
  validUntil: daySchema.nullable().describe('The last day on which it is in force; null: without an end'),
  successorCode: z.string().nullable(),
  note: z.string().nullable().describe('Where the text is cut off, and what it leaves to others'),
  state: z.enum(['upcoming', 'valid', 'expiring', 'expired']),
  daysLeft: z.int().nullable().describe('Until the last day; negative once it is over'),
  isBuiltIn: z.boolean().describe('It comes with the product; the city has loaded no document of this code'),
})
export type DocumentRow = z.infer<typeof documentSchema>
