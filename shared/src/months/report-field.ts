import { z } from 'zod'
import { yuanSchema } from '../money/yuan.ts'
import { type Month, monthSchema } from '../time/month.ts'
import type { CellReader } from '../workbook/cell-reader.ts'
import { percentCell, wanCell } from '../workbook/cell-value.ts'
import { wan } from '../workbook/readers/amount.ts'
import { month } from '../workbook/readers/date.ts'
import { progress } from '../workbook/readers/percent.ts'
import { text } from '../workbook/readers/text.ts'
import type { CellValue } from '../workbook/table.ts'

/** Whole yuan, hundredths of a percent point, a month, one of a few words, or words. */
export type Measure = 'money' | 'percent' | 'month' | 'choice' | 'text'

/** What a value speaks of: its month alone, the year so far, or how things stand until somebody says otherwise. */
type Span = 'month' | 'year' | 'standing'

interface Said {
  /** What it is called everywhere but in a narrow column. */
  readonly name: string
  readonly span: Span
  /** What it is called in the grid of the month, where that is narrower. */
  readonly inGrid?: string
  /** What it is called among the months of a project's page, which has no column for a field without. */
  readonly onProject?: string
  /** Other words that offices use for it. */
  readonly aliases?: readonly string[]
}

/** One thing that is said of a project in a month: how it is checked, called, measured, typed, read and written. */
export interface ReportField<Value = string | number | null> extends Said {
  readonly measure: Measure
  /** What may be stored; null is not filled in. */
  readonly schema: z.ZodType<Value, Value>
  readonly reader: CellReader<NonNullable<Value>>
  readonly toCell: (value: Value) => CellValue
  readonly choices?: readonly string[]
}

const asIs = <Value extends CellValue>(value: Value): CellValue => value

export const money = (said: Said): ReportField<number | null> => ({
  ...said,
  measure: 'money',
  schema: yuanSchema.nonnegative().nullable().describe(said.name),
  reader: wan,
  toCell: wanCell,
})

/** 45.5 % is 4550, so that no progress goes through a float. */
export const percent = (said: Said): ReportField<number | null> => ({
  ...said,
  measure: 'percent',
  schema: z.int().min(0).max(10_000).nullable().describe(said.name),
  reader: progress,
  toCell: percentCell,
})

export const monthOfYear = (said: Said): ReportField<Month | null> => ({
  ...said,
  measure: 'month',
  schema: monthSchema.nullable().describe(said.name),
  reader: month,
  toCell: asIs,
})

interface Words extends Said {
  /** What the guide of a workbook gives as an example. */
  readonly example: string
  /** Width in characters of Excel. */
  readonly width?: number
}

const wordsSchema = ({ name }: Said) => z.string().nullable().describe(name)

export const words = ({ example, width = 24, ...said }: Words): ReportField<string | null> => ({
  ...said,
  measure: 'text',
  schema: wordsSchema(said),
  reader: text(2000, { example, width }),
  toCell: asIs,
})

/** Words of a list that is offered; a workbook may bring others, which are kept. */
export const oneOf = (
  choices: readonly string[],
  { example, width = 12, ...said }: Words,
): ReportField<string | null> => ({
  ...said,
  measure: 'choice',
  schema: wordsSchema(said),
  reader: text(100, { example, width }),
  toCell: asIs,
  choices,
})
