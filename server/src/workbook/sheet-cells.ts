import type { RawCell, SheetCells } from '@pianqu/shared/workbook/raw-cell.ts'
import type { CellFormat } from './cell-formats.ts'
import { type Block, type CellBudget, cellGrid } from './cell-grid.ts'
import { columnOf, rowOf } from './cell-reference.ts'
import { numberCell } from './number-cell.ts'
import { richText, textCell } from './rich-text.ts'
import { unreadable } from './workbook-limits.ts'
import { attribute, decodeEscapes, decodeXml, isSet, scanXml } from './xml.ts'

/** What the cells of all sheets refer to. */
export interface CellSources {
  readonly strings: readonly RawCell[]
  readonly formats: readonly CellFormat[]
  readonly date1904: boolean
  /** The file wants its formulas computed when it is opened: what stands there may be a placeholder. */
  readonly isUncomputed: boolean
  readonly budget: CellBudget
}

/** A cell while it is read. */
interface OpenCell {
  readonly row: number
  readonly column: number
  readonly type: string | undefined
  readonly style: number
  readonly hasRichValue: boolean
  value: string
  hasFormula: boolean
  isPicture: boolean
}

const picture = /\bDISPIMG\s*\(/i

/** A formula that was written by a program and never computed: without a result, or with the zero that stands in for one. */
const lacksResult = ({ hasFormula, type, value }: OpenCell, { isUncomputed }: CellSources): boolean =>
  hasFormula && ((value === '' && type !== 'str') || value === '0.0' || (isUncomputed && value === '0' && type !== 'b'))

const isPictured = ({ isPicture, type, hasRichValue, value }: OpenCell): boolean =>
  isPicture || (type === 'e' && hasRichValue && value === '#VALUE!')

/** One cell from its type and its text; formulas count by their cached value, which is all that is read here. */
function cellFrom(open: OpenCell, inline: RawCell, sources: CellSources): RawCell {
  const { type, style, value } = open
  if (isPictured(open)) return { value: null, flaw: 'picture' }
  if (lacksResult(open, sources)) return { value: null, flaw: 'no-result' }
  if (value === '') return inline
  switch (type) {
    case 'inlineStr':
      return inline.value === null ? textCell(decodeEscapes(decodeXml(value))) : inline
    case 's':
      return sources.strings[Number(value)] ?? { value: null, flaw: 'lost-text' }
    case 'str':
    case 'd':
      return textCell(decodeEscapes(decodeXml(value)))
    case 'b':
      return { value: value === '1' || value === 'true' }
    case 'e':
      return { value: null, error: decodeXml(value) }
    default:
      return numberCell(value, sources.formats[style], sources.date1904)
  }
}

/** The block of `B2:C5`, or of the one cell `B2`. */
export function blockOf(reference: string): Block {
  const [from = '', to = from] = reference.replaceAll('$', '').split(':')
  return { top: rowOf(from), bottom: rowOf(to), left: columnOf(from), right: columnOf(to) }
}

type SheetParts = Pick<SheetCells, 'rows' | 'hiddenRows' | 'hiddenColumns' | 'margins' | 'strays'>

const margin = /^(?:odd|even|first)(?:Header|Footer)$/

/** The last column that is worth remembering as hidden. */
const mostColumns = 1_000

/** A cell that says to stand elsewhere than where it is written: in which row it belongs is nobody's to guess. */
const misplaced = (reference: string, row: number) =>
  unreadable(
    `文件里的单元格“${reference.slice(0, 20)}”与它所在的第 ${Number.isNaN(row) ? '?' : row + 1} 行对不上，文件已损坏。请用 Excel 或 WPS 打开，核对后另存再导入`,
  )

/** The cells of one worksheet, and what of it is out of sight. Blank cells at the end of a row are not kept. */
export function sheetCells(xml: string, sources: CellSources): SheetParts {
  const grid = cellGrid(sources.budget)
  const hiddenRows = new Set<number>()
  const hiddenColumns = new Set<number>()
  const margins: string[] = []
  const merges: Block[] = []
  const inline = richText()
  let row = -1
  let column = -1
  let cell: OpenCell | undefined

  function openCell(attributes: string): void {
    const reference = attribute(attributes, 'r')
    column = reference === undefined ? column + 1 : columnOf(reference)
    if (reference !== undefined && (column < 0 || rowOf(reference) !== row)) throw misplaced(reference, row)
    cell = {
      row,
      column,
      type: attribute(attributes, 't'),
      style: Number(attribute(attributes, 's') ?? 0),
      hasRichValue: attribute(attributes, 'vm') !== undefined,
      value: '',
      hasFormula: false,
      isPicture: false,
    }
  }

  function openRow(attributes: string): void {
    const number = attribute(attributes, 'r')
    row = number === undefined ? row + 1 : Number(number) - 1
    if (!(row >= 0)) throw misplaced(number ?? '', row)
    column = -1
    if (isSet(attribute(attributes, 'hidden')) || attribute(attributes, 'ht') === '0') hiddenRows.add(row)
  }

  function openColumns(attributes: string): void {
    if (!isSet(attribute(attributes, 'hidden')) && attribute(attributes, 'width') !== '0') return
    const last = Math.min(Number(attribute(attributes, 'max') ?? 0), mostColumns)
    for (let at = Number(attribute(attributes, 'min') ?? 1); at <= last; at += 1) hiddenColumns.add(at - 1)
  }

  /** The cells that an array formula fills have no formula of their own. */
  function openFormula(attributes: string): void {
    if (!cell) return
    cell.hasFormula = true
    const reference = attribute(attributes, 't') === 'array' ? attribute(attributes, 'ref') : undefined
    if (reference?.includes(':')) merges.push({ ...blockOf(reference) })
  }

  function closeCell(): void {
    if (!cell) return
    const struck = sources.formats[cell.style]?.isStruck
    const read = cellFrom(cell, inline.take(), sources)
    const isFlawed = struck && read.flaw === undefined && read.value !== null
    grid.place(cell.row, cell.column, isFlawed ? { ...read, flaw: 'struck' } : read)
    cell = undefined
  }

  const openers: Readonly<Record<string, (attributes: string) => void>> = {
    c: openCell,
    row: openRow,
    f: openFormula,
    col: openColumns,
    mergeCell: (attributes) => merges.push(blockOf(attribute(attributes, 'ref') ?? '')),
  }

  function closeValue(name: string, text: string): void {
    if (!cell) return
    if (name === 'v') cell.value = text
    if (picture.test(text)) cell.isPicture = true
  }

  function close(name: string, text: string): void {
    if (name === 'c') closeCell()
    else if (name === 'v' || name === 'f') closeValue(name, text)
    else if (margin.test(name)) margins.push(decodeXml(text).replace(/&(?:"[^"]*"|\d+|[A-Z])/g, ' '))
    else if (cell) inline.close(name, text)
  }

  scanXml(xml, (name, attributes, isClosing, text) => {
    if (isClosing) close(name, text)
    else (openers[name] ?? ((rest: string) => inline.open(name, rest)))(attributes)
  })
  grid.merge(merges)
  return { rows: grid.rows, hiddenRows, hiddenColumns, margins, strays: grid.strays }
}
