import { cellText } from '@pianqu/shared/workbook/cell-text.ts'
import { choice } from '@pianqu/shared/workbook/readers/choice.ts'
import { month } from '@pianqu/shared/workbook/readers/date.ts'
import { decimalOf, scaled } from '@pianqu/shared/workbook/readers/decimal.ts'
import { progress } from '@pianqu/shared/workbook/readers/percent.ts'
import { text } from '@pianqu/shared/workbook/readers/text.ts'
import type { MoneyUnit } from '@pianqu/shared/workbook/unit-text.ts'
import type { SheetColumn } from '../sheet.ts'
import { coerceMoney } from './coerce-money.ts'
import { coerceScore } from './coerce-score.ts'
import { type Coerced, coercedFrom } from './coerced.ts'
import { entryContext } from './entry-context.ts'

const longestText = 2000
const freeText = text(longestText, { example: '' })

/** Copying marks text that a spreadsheet would take for a formula; the mark is not part of the text. */
const unmarked = (raw: string): string => raw.replace(/^'(?=[=+\-@])/, '')

const coerceText = (raw: string): Coerced => coercedFrom(freeText.read({ value: unmarked(raw) }, entryContext))

function coercePercent(raw: string): Coerced {
  const decimal = decimalOf({ value: raw.trim().replace(/\s*[%％]$/, '') })
  const isCut = decimal !== undefined && scaled(decimal, 2).hasRest
  return coercedFrom(progress.read({ value: raw }, entryContext), isCut ? ['多位小数', '两位小数'] : undefined)
}

function coerceMonth(raw: string): Coerced {
  const plain = raw.normalize('NFKC').trim()
  // Excel puts a day without a date format on the clipboard as its serial number.
  if (/^\d{5}$/.test(plain)) {
    return coercedFrom(month.read({ value: Number(plain) }, entryContext), ['Excel 日期序号', '月份'])
  }
  // Typed into Excel as a number, 2025.10 arrives as 2025.1, so a person has to see what became of it.
  const isDoubtful = /^\d{4}\.1$/.test(plain)
  return coercedFrom(month.read({ value: raw }, entryContext), isDoubtful ? ['数字月份', '1 月'] : undefined)
}

type Choices = NonNullable<SheetColumn['choices']>
const readers = new WeakMap<Choices, ReturnType<typeof choice>>()

/** Made once for a column, not for each of the thousands of cells that are pasted into it. */
function readerOf(choices: Choices): ReturnType<typeof choice> {
  const known = readers.get(choices)
  if (known) return known
  const names = Object.fromEntries(choices.map(({ value, label }) => [value, label]))
  const synonyms = Object.fromEntries(choices.map(({ value, synonyms = [] }) => [value, [value, ...synonyms]]))
  const reader = choice(names, synonyms)
  readers.set(choices, reader)
  return reader
}

const noChoices: Choices = []

function coerceChoice(raw: string, { choices = noChoices, takesOthers = false }: SheetColumn): Coerced {
  // A choice may itself be called 无, which elsewhere means an empty cell.
  const called = choices.find(({ label }) => label === cellText({ value: raw }))
  if (called) return { outcome: 'value', value: called.value }
  const chosen = coercedFrom(readerOf(choices).read({ value: raw }, entryContext))
  return chosen.outcome === 'reject' && takesOthers ? coerceText(raw) : chosen
}

/** What a typed or pasted text means in a column; money without a unit is in 万元 unless another one is assumed. */
export function coerce(raw: string, column: SheetColumn, assumed?: MoneyUnit): Coerced {
  switch (column.kind) {
    case 'money':
      return coerceMoney(raw, column, assumed)
    case 'percent':
      return coercePercent(raw)
    case 'score':
      return coerceScore(raw, column)
    case 'month':
      return coerceMonth(raw)
    case 'choice':
      return coerceChoice(raw, column)
    case 'text':
      return coerceText(raw)
  }
}
