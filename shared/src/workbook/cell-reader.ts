import type { Month } from '../time/month.ts'
import { cellText, meansNothing } from './cell-text.ts'
import { type Reading, refused, taken } from './fault.ts'
import type { Known } from './known.ts'
import type { RawCell } from './raw-cell.ts'

/** What a reader may need besides the cell. */
export interface ReadContext {
  readonly known: Known
  readonly date1904: boolean
  /** The month the import is for, where it is for one. */
  readonly month: Month | undefined
  /** Codes of the table's own rows: a package may stand below its parts. */
  readonly codesInFile: ReadonlySet<string>
  /** Positions are metres of a projected system, not degrees. */
  readonly planePositions: boolean
}

/** A unit of measure as a header names it. */
export type MeasureUnit = '万元' | '万人' | '%' | '年' | '人' | '平方米'

/** Understands one sort of cell; `null` is an empty one. */
export interface CellReader<T> {
  readonly read: (cell: RawCell, context: ReadContext) => Reading<T | null>
  /** One line for the person who fills it in. */
  readonly rule: string
  readonly example: string
  /** Width in characters of Excel. */
  readonly width: number
  /** Written as a number where it is one. */
  readonly numeric: boolean
  readonly choices?: readonly string[]
  /** What stored values of a choice are called. */
  readonly words?: Readonly<Record<string, string>>
  readonly unit?: MeasureUnit
}

const errorTexts = /^#(?:N\/A|REF!|VALUE!|NAME\?|NULL!|DIV\/0!|NUM!|SPILL!|CALC!|GETTING_DATA)$/

/** The error Excel shows in the cell, also where it was pasted as text. */
export function errorOf(cell: RawCell): string | undefined {
  return (
    cell.error ?? (typeof cell.value === 'string' && errorTexts.test(cell.value.trim()) ? cell.value.trim() : undefined)
  )
}

type ReadFilled<T> = (cell: RawCell, context: ReadContext) => Reading<T | null>

/** Settles what every reader would: errors of Excel, and the ways to write nothing. */
export function orEmpty<T>(read: ReadFilled<T>, isEmpty: (text: string) => boolean = meansNothing): ReadFilled<T> {
  return (cell, context) => {
    const error = errorOf(cell)
    if (error) return refused('cell/error-value', `单元格是 Excel 错误值 ${error}，请改成实际内容或清空`)
    return isEmpty(cellText(cell)) ? taken(null) : read(cell, context)
  }
}
