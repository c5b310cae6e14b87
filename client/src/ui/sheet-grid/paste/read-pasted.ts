import { isCommaOrPoint, writesCommas } from '@pianqu/shared/workbook/number-style.ts'
import { notANumber } from '@pianqu/shared/workbook/readers/number-faults.ts'
import type { MoneyUnit } from '@pianqu/shared/workbook/unit-text.ts'
import { coerce } from '../cells/coerce.ts'
import { digitsOf } from '../cells/coerce-money.ts'
import { type Coerced, coercedFrom } from '../cells/coerced.ts'
import type { SheetColumn } from '../sheet.ts'
import type { Layout } from './paste-layout.ts'

const isNumber = ({ kind }: SheetColumn): boolean => kind === 'money' || kind === 'percent' || kind === 'score'

const bare = (raw: string): string => digitsOf(raw).replace(/ ?%$/, '')

/** Whether the numbers of a pasted block have their decimals behind a comma, as the import asks of a sheet (domain §14). */
export function blockWritesCommas(
  matrix: readonly (readonly string[])[],
  { columns, keyColumns, headingLines }: Pick<Layout, 'columns' | 'keyColumns' | 'headingLines'>,
): boolean {
  const numbers = columns.flatMap(({ column }, at) => (column && isNumber(column) && !keyColumns.has(at) ? [at] : []))
  return writesCommas(matrix.slice(headingLines).flatMap((line) => numbers.map((at) => bare(line[at] ?? ''))))
}

/** What a pasted text means in a column; beside decimals behind commas, `1,234` may be either and is refused. */
export const readPasted = (raw: string, column: SheetColumn, unit: MoneyUnit, besideCommas: boolean): Coerced =>
  besideCommas && isNumber(column) && isCommaOrPoint(bare(raw))
    ? coercedFrom(notANumber({ value: raw, flaw: 'comma-or-point' }, ''))
    : coerce(raw, column, unit)
