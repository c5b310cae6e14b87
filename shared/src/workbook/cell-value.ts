import { wanText } from '../money/yuan.ts'
import type { Names } from './known.ts'
import { holdsSeparator, joiner } from './readers/list.ts'
import type { CellValue } from './table.ts'

/** Decimal text as a number where Excel keeps all of its digits, else as text. */
function exactNumber(text: string): CellValue {
  const digits = text.replace(/[-.]/g, '').replace(/^0+/, '')
  return digits.length <= 15 ? Number(text) : text
}

/** Whole yuan in 万元, or persons in 万人. */
export const wanCell = (amount: number | null): CellValue => (amount === null ? null : exactNumber(wanText(amount)))

/** Hundredths of a percent point as percent, 4550 as 45.5. */
export const percentCell = (basisPoints: number | null): CellValue => (basisPoints === null ? null : basisPoints / 100)

/** A unit by its name, or the text that was kept. */
export const unitCell = (codeOrText: string, names: Names): string => names.unitNameOf(codeOrText) ?? codeOrText

/** Units by name; a name that holds a separator would fall apart, so its code stands for it. */
export function unitsCell(codes: readonly string[], names: Names): string {
  const shown = codes.map((code) => {
    const name = unitCell(code, names)
    return holdsSeparator(name) ? code : name
  })
  return shown.join(joiner)
}

export const listCell = (parts: readonly string[]): CellValue => (parts.length > 0 ? parts.join(joiner) : null)

export const choiceCell = <T extends string>(value: T | null, names: Readonly<Record<T, string>>): CellValue =>
  value === null ? null : names[value]
