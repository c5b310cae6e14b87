import { cellText, decimalText, quoted } from '../cell-text.ts'
import { type Doubt, type Reading, refused, taken } from '../fault.ts'
import { seemingLatin } from '../look-alikes.ts'
import type { RawCell } from '../raw-cell.ts'

export const codeLength = 40

/** Digits that a spreadsheet keeps of a number; the rest became zeros. */
const keptDigits = 15

const asText = '请把这一列的格式设为“文本”，再重新填写编码'

/** `1.23457E+17`, as a spreadsheet shows a long number. */
const scientific = /^\d(?:\.\d+)?E[+-]\d+$|^\d\.\d+E\d+$/i
/** What a spreadsheet makes of `3-14`, also where it was saved as text. */
const looksLikeDay =
  /^(?:\d{1,2}月\d{1,2}日|\d{4}[-/]\d{1,2}[-/]\d{1,2}|\d{1,2}-(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)-\d{2})$/i

const lostDigits = (cell: RawCell): Reading<never> =>
  refused(
    'cell/lost-digits',
    `${quoted(cell)}超过 ${keptDigits} 位，存成数字后末尾几位已经变成 0，不是原来的编码。${asText}`,
  )

/** A code shown through zeros and letters is what is shown; commas and decimals of a number belong to no code. */
function shownCode(cell: RawCell, value: number): string {
  const text = cellText(cell)
  const isSameNumber = /^\d[\d,.]*$/.test(text) && !/^0\d/.test(text) && Number(text.replaceAll(',', '')) === value
  return Number.isInteger(value) && isSameNumber ? decimalText(value) : text
}

function numberAsCode(cell: RawCell, value: number): Reading<string> {
  if (Math.abs(value) >= 10 ** keptDigits) return lostDigits(cell)
  const text = shownCode(cell, value)
  if (scientific.test(text)) {
    return refused('cell/code-as-number', `编码显示为科学计数法${quoted(cell)}，看不出原来的编码。${asText}`)
  }
  if (Number.isInteger(value)) return value < 0 ? negative(cell) : taken(text)
  return cell.shown === undefined
    ? refused(
        'cell/code-as-number',
        `编码存成了小数 ${decimalText(value)}，末尾的 0 可能已经丢失，也可能被四舍五入。${asText}`,
      )
    : taken(text)
}

const negative = (cell: RawCell): Reading<never> =>
  refused('cell/code-as-number', `编码存成了负数${quoted(cell)}，看不出原来的编码。${asText}`)

const readAs = (written: string, value: string, why: string): Doubt => ({
  code: 'cell/read-as',
  message: `编码“${written}”${why}，按“${value}”读取，请核对`,
})

/** Why a text is no code although it looks like one: a spreadsheet made something else of it before it was saved. */
function textFault(cell: RawCell, text: string): Reading<never> | undefined {
  if (text.length > codeLength) {
    return refused('cell/too-long', `${quoted(cell)}有 ${text.length} 字，编码最多 ${codeLength} 字`)
  }
  if (scientific.test(text)) {
    return refused('cell/code-as-number', `${quoted(cell)}是科学计数法，看不出原来的编码。${asText}`)
  }
  if (/^\d{16,}$/.test(text) && /^0+$/.test(text.slice(keptDigits))) return lostDigits(cell)
  if (looksLikeDay.test(text)) {
    return refused('cell/code-as-date', `${quoted(cell)}是日期的样子，编码可能被表格软件改成了日期。${asText}`)
  }
  return /^(?:true|false)$/i.test(text) ? truth(cell) : undefined
}

const truth = (cell: RawCell): Reading<never> =>
  refused('cell/code-as-number', `${quoted(cell)}是逻辑值，不是编码。${asText}`)

/** A code as it is read from text: plain forms of letters and digits, the apostrophe that marks text cut. */
const plainCode = (text: string): string =>
  text
    .replace(/^['‘’`＇]/, '')
    .normalize('NFKC')
    .replace(/\n/g, '')
    .trim()

/** A code with letters that only look like those of codes: what it seems to be may be another row's. */
export function lookAlike(cell: RawCell, text: string): Reading<never> | undefined {
  const seen = seemingLatin(text)
  return seen && refused('cell/look-alike', `编码${quoted(cell)}里的${seen.said}；请改用英文字母填写，如 ${seen.latin}`)
}

/** The code in a cell. What a spreadsheet has turned into another thing is refused, for the code cannot be told any more. */
export function codeIn(cell: RawCell, isKnown: (code: string) => boolean = () => false): Reading<string> {
  const { value } = cell
  if (value instanceof Date) {
    const shown = cell.shown === undefined ? '' : `（显示为“${cell.shown}”）`
    return refused('cell/code-as-date', `编码被存成了日期 ${value.toISOString().slice(0, 10)}${shown}。${asText}`)
  }
  if (typeof value === 'boolean') return truth(cell)
  if (typeof value === 'number') return numberAsCode(cell, value)
  const written = cellText(cell)
  // Cut first: what is longer than any code has no plain form worth asking for.
  const text = written.length > 2 * codeLength ? written : plainCode(written)
  if (isKnown(text)) return taken(text, doubtOf(written, text))
  return textFault(cell, text) ?? lookAlike(cell, text) ?? taken(text, doubtOf(written, text))
}

function doubtOf(written: string, text: string): Doubt | undefined {
  const bare = written
    .replace(/^['‘’`＇]/, '')
    .replace(/\n/g, '')
    .trim()
  return bare === text ? undefined : readAs(written, text, '含有全角字符')
}
