import { cellText } from './cell-text.ts'
import { parseHeader } from './header-text.ts'
import type { RawCell } from './raw-cell.ts'
import { isTelling, unitAlone } from './unit-text.ts'

/** What stands above one column of the file, on one line or two. */
export interface WrittenHeader {
  /** As a person reads it, without blanks. */
  readonly text: string
  readonly index: number
  /** What the column may be called by it, the nearest words first. */
  readonly names: readonly string[]
  readonly unit: string | undefined
  /** The upper line alone names it. */
  readonly isFromTop: boolean
}

const textAt = (row: readonly RawCell[], index: number): string => cellText(row[index] ?? { value: null })

const squeezed = (text: string): string => text.slice(0, 200).replace(/\s+/g, '')

const plainHeader = (text: string, index: number, isFromTop: boolean): WrittenHeader => {
  const { name, unit } = parseHeader(text)
  return { text: squeezed(text), index, names: [...new Set([name, parseName(text)])], unit, isFromTop }
}

/** The whole of it where the name itself ends in brackets. */
const parseName = (text: string): string => squeezed(text).normalize('NFKC').replace(/[*★]/g, '')

/** A header on one line. */
export const headersOf = (row: readonly RawCell[]): WrittenHeader[] =>
  row.flatMap((_, index) => {
    const text = textAt(row, index)
    return text === '' ? [] : [plainHeader(text, index, false)]
  })

/** Words below a group that only say that its amount stands here. */
const amountOnly = /^(?:金额|数额|数值|数量|投资|投资额|完成额|合计|小计)$/

/** The group of a column: the words above it, or those to the left where the cells of a group were not merged. */
function groupAt(top: readonly RawCell[], bottom: readonly RawCell[], index: number): string {
  for (let at = index; at >= 0; at -= 1) {
    const text = textAt(top, at)
    if (text !== '') return at === index || textAt(bottom, at) !== '' ? text : ''
    if (textAt(bottom, at) === '') return ''
  }
  return ''
}

function grouped(top: string, bottom: string, index: number): WrittenHeader {
  const [over, under] = [parseHeader(top), parseHeader(bottom)]
  const text = squeezed(`${top}${bottom}`)
  const unit = under.unit ?? over.unit
  const joined = `${over.name}${under.name}`
  if (amountOnly.test(under.name)) return { text, index, names: [over.name, joined], unit, isFromTop: false }
  const names = isTelling(over.name) ? [joined] : [under.name, parseName(bottom), joined]
  return { text, index, names, unit, isFromTop: false }
}

/** What two cells, one above the other, say of their column; nothing where both are blank. */
function headerOfTwo(over: string, under: string, group: string, index: number): WrittenHeader[] {
  if (under === '' || under === group) return group === '' ? [] : [plainHeader(group, index, true)]
  if (group === '') return [plainHeader(under, index, false)]
  const unit = over === '' ? undefined : unitAlone(under)
  return unit === undefined ? [grouped(group, under, index)] : [{ ...plainHeader(over, index, true), unit }]
}

/** A header on two lines: groups above columns, or units below them. */
export function headersOfTwo(top: readonly RawCell[], bottom: readonly RawCell[]): WrittenHeader[] {
  const width = Math.max(top.length, bottom.length)
  return Array.from({ length: width }, (_, index) => {
    const [over, under] = [textAt(top, index), textAt(bottom, index)]
    return headerOfTwo(over, under, under === '' ? over : groupAt(top, bottom, index), index)
  }).flat()
}

/** A line that says groups of columns, and no title of the whole sheet. */
const saysGroups = (row: readonly RawCell[]): boolean => {
  const texts = row.map((_, index) => textAt(row, index))
  return texts[0] === '' ? texts.some((text) => text !== '') : new Set(texts.filter((text) => text !== '')).size > 1
}

/** A header on one line, where the line above it may say of a group of columns that they are of another time, a part, or a comparison. */
export function headersUnder(above: readonly RawCell[], row: readonly RawCell[]): WrittenHeader[] {
  if (!saysGroups(above)) return headersOf(row)
  return headersOf(row).map((header) => {
    const group = groupAt(above, row, header.index)
    const under = textAt(row, header.index)
    return group !== '' && group !== under && isTelling(parseHeader(group).name)
      ? grouped(group, under, header.index)
      : header
  })
}
