import type { Day } from '../time/day.ts'
import type { Month } from '../time/month.ts'
import { cellText, meansNothing, quoted } from './cell-text.ts'
import { type Reading, refused, taken } from './fault.ts'
import type { Known } from './known.ts'
import type { RawCell } from './raw-cell.ts'

/** What a reader may need besides the cell. */
export interface ReadContext {
  readonly known: Known
  readonly date1904: boolean
  /** The month the import is for, where it is for one. */
  readonly month: Month | undefined
  /** The last day that the row speaks of, where it speaks of a month. */
  readonly day?: Day | undefined
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

/** What Excel, WPS and LibreOffice allow in a cell. */
export const longestText = 32_767

const errorTexts =
  /^#(?:N\/A|REF!|VALUE!|NAME\?|NULL!|DIV\/0!|NUM!|SPILL!|CALC!|FIELD!|BLOCKED!|BUSY!|CONNECT!|UNKNOWN!|GETTING_DATA|#{2,})$/

/** The error Excel shows in the cell, also where it was pasted as text; `####` is a number its column had no room for. */
export function errorOf(cell: RawCell): string | undefined {
  if (cell.error !== undefined || typeof cell.value !== 'string' || !cell.value.includes('#')) return cell.error
  const text = cell.value.trim()
  return errorTexts.test(text) ? text : undefined
}

/** Whether there is anything in it, be it only an error or a formula without a result. */
export const isFilled = (cell: RawCell | undefined): cell is RawCell =>
  cell !== undefined && (cellText(cell) !== '' || cell.flaw !== undefined || errorOf(cell) !== undefined)

type ReadFilled<T> = (cell: RawCell, context: ReadContext) => Reading<T | null>

/** What no reader takes: errors of Excel, and cells that are not what they seem. */
function unreadable(cell: RawCell): Reading<never> | undefined {
  const error = errorOf(cell)
  if (error) return refused('cell/error-value', `单元格是 Excel 错误值 ${error}，请改成实际内容或清空`)
  switch (cell.flaw) {
    case 'no-result':
      return refused('cell/no-result', '公式还没有算出结果，请用 Excel 或 WPS 打开，重新计算并保存后再导入')
    case 'struck':
      return refused('cell/struck', `${quoted(cell)}带有删除线，分不清是否作废，请删去作废的内容并去掉删除线`)
    case 'lost-text':
      return refused(
        'cell/lost-text',
        '文件已损坏，这一格的文字找不到了，请用 Excel 或 WPS 打开，补上内容并另存后再导入',
      )
    case 'picture':
      return refused('cell/picture', '单元格里是图片，读不出内容，请改填文字或数字')
    case 'twice':
      return refused(
        'cell/twice',
        `文件里这一格写了两次，内容不同（${quoted(cell)}），分不清哪个是真的，请用 Excel 或 WPS 打开，核对后另存再导入`,
      )
    case 'too-long':
      return refused('cell/too-long', `${quoted(cell)}超过一个单元格能有的 ${longestText} 字，请删减`)
    default:
      return undefined
  }
}

/** Numbers in circles and brackets, raised and lowered digits, and the marks that notes are tied to. */
const footnoteMarks = /[⁰¹²³⁴-⁹⁽⁾₀-₎①-⓿❶-➓㈠-㈩㊀-㊉*†‡※★☆]/u

/** A mark that points to a note, and is no part of what the cell says. */
export function footnoteIn(cell: RawCell): Reading<never> | undefined {
  if (cell.flaw === 'raised') {
    return refused('cell/footnote', `${quoted(cell)}里有上标或下标，可能是脚注，请去掉后只留内容`)
  }
  const mark = typeof cell.value === 'string' ? footnoteMarks.exec(cell.value)?.[0] : undefined
  return mark === undefined
    ? undefined
    : refused('cell/footnote', `${quoted(cell)}带有脚注符号“${mark}”，请去掉符号，只留内容`)
}

/** Settles what every reader would: errors, flaws, footnotes, and the ways to write nothing. */
export function orEmpty<T>(read: ReadFilled<T>, isEmpty: (text: string) => boolean = meansNothing): ReadFilled<T> {
  return orBlank((cell, context) => footnoteIn(cell) ?? read(cell, context), isEmpty)
}

/** A number says something whatever it is shown as: the dash of a bookkeeper's format is a zero. */
const saysNothing = (cell: RawCell, isEmpty: (text: string) => boolean): boolean =>
  typeof cell.value !== 'number' && isEmpty(cellText(cell))

/** The same for words, in which marks and raised figures belong to what is said. */
export function orBlank<T>(read: ReadFilled<T>, isEmpty: (text: string) => boolean = meansNothing): ReadFilled<T> {
  return (cell, context) => unreadable(cell) ?? (saysNothing(cell, isEmpty) ? taken(null) : read(cell, context))
}
