import { decimalText } from '../../number/ratio.ts'
import { cellText, folded } from '../../workbook/cell-text.ts'
import { cellName, emptyCell, type RawCell, type SheetCells } from '../../workbook/raw-cell.ts'
import type { CellValue } from '../../workbook/table.ts'
import type { SheetPage } from './sheet.contract.ts'
import type { CellEdit, SheetMark } from './sheet.schema.ts'

/** What a filled-in workbook is read against. */
type Page = Pick<SheetPage, 'sections' | 'targets' | 'cells'>
type Target = Page['targets'][number]

const untouchedWord = '未接触'
const keyHeader = '对象编码'
const nameHeader = '对象名称'
const wholeHeader = '整体未接触'

const pointsText = (tenths: number): string =>
  decimalText({ numerator: tenths, denominator: 10 }, tenths % 10 === 0 ? 0 : 1)

interface MarkColumns {
  readonly criterionCode: string
  readonly maxTenths: number
  readonly mark: string
  readonly reason: string
  readonly basis: string
}

const markColumns = ({ sections }: Pick<Page, 'sections'>): MarkColumns[] =>
  sections.flatMap(({ criteria }) =>
    criteria.map(({ code, name, maxTenths }) => ({
      criterionCode: code,
      maxTenths,
      mark: `${code} ${name}（满分${pointsText(maxTenths)}分）`,
      reason: `${code} 理由`,
      basis: `${code} 依据`,
    })),
  )

export interface WorkbookColumn {
  readonly header: string
  readonly width: number
  /** Up to so many points; undefined for text. */
  readonly max?: number
  readonly isKey?: true
}

/** The columns of the workbook in their order. */
export const sheetColumns = (page: Pick<Page, 'sections'>): WorkbookColumn[] => [
  { header: keyHeader, width: 12, isKey: true },
  { header: nameHeader, width: 20, isKey: true },
  { header: wholeHeader, width: 12 },
  ...markColumns(page).flatMap(({ mark, reason, basis, maxTenths }) => [
    { header: mark, width: 18, max: maxTenths / 10 },
    { header: reason, width: 24 },
    { header: basis, width: 24 },
  ]),
]

const isAsked = ({ criterionCodes }: Target): boolean => criterionCodes.length > 0

function markCells(mark: SheetMark | undefined): CellValue[] {
  if (!mark) return [null, null, null]
  return [mark.tenths === null ? untouchedWord : mark.tenths / 10, mark.reason, mark.basis]
}

/** The rows of the workbook as the sheet stands: recused targets are left out. */
export function sheetRows(page: Page): CellValue[][] {
  const known = new Map(page.cells.map((cell) => [`${cell.targetCode} ${cell.criterionCode}`, cell]))
  return page.targets
    .filter(isAsked)
    .map(({ code, name, isUntouched, criterionCodes }) => [
      code,
      name,
      isUntouched ? '是' : null,
      ...markColumns(page).flatMap(({ criterionCode }) =>
        criterionCodes.includes(criterionCode)
          ? markCells(known.get(`${code} ${criterionCode}`))
          : ['不适用', null, null],
      ),
    ])
}

export interface CellFault {
  readonly row: number
  readonly column: string
  readonly cell: string
  readonly message: string
}

interface SheetReading {
  readonly edits: CellEdit[]
  readonly untouched: { readonly targetCode: string; readonly isUntouched: boolean }[]
  readonly faults: CellFault[]
}

/** The mark as typed; a text is why it cannot be one. No sentence quotes the cell: it is sealed. */
function readMark(cell: RawCell, maxTenths: number): { tenths: number | null } | { fault: string } | null {
  if (cell.error !== undefined) return { fault: '是错误值，请填分数或“未接触”' }
  const text = folded(cellText(cell))
  if (text === '') return null
  if (text === untouchedWord) return { tenths: null }
  const match = /^(\d{1,4})(?:\.(\d*))?$/.exec(text)
  if (!match) return { fault: '不是分数，请填数字或“未接触”' }
  const fraction = (match[2] ?? '').replace(/0+$/, '')
  if (fraction.length > 1) return { fault: '最多一位小数，请更正' }
  const tenths = Number(match[1]) * 10 + Number(fraction || '0')
  return tenths > maxTenths ? { fault: `超过满分${pointsText(maxTenths)}分，请更正` } : { tenths }
}

const longest = 500

function findHeader({ rows }: SheetCells) {
  const row = rows.findIndex((cells) => cells.some((cell) => folded(cellText(cell)) === keyHeader))
  const headers = new Map((rows[row] ?? []).map((cell, at) => [folded(cellText(cell)), at]))
  return { row, columnOf: (header: string) => headers.get(folded(header)) }
}

type Header = ReturnType<typeof findHeader>

interface RowAt {
  readonly cells: readonly RawCell[]
  readonly number: number
  readonly header: Header
}

const at = ({ cells, header }: RowAt, name: string): RawCell => cells[header.columnOf(name) ?? -1] ?? emptyCell

const faultAt = ({ number, header }: RowAt, column: string, message: string): CellFault => ({
  row: number,
  column,
  cell: cellName(header.columnOf(column) ?? 0, number),
  message,
})

const noteAt = (row: RowAt, name: string): string | null => cellText(at(row, name)) || null

function readNotes(row: RowAt, { reason, basis }: MarkColumns): Pick<SheetMark, 'reason' | 'basis'> | CellFault {
  for (const column of [reason, basis]) {
    if ((noteAt(row, column)?.length ?? 0) > longest) return faultAt(row, column, `最多 ${longest} 个字，请缩短`)
  }
  return { reason: noteAt(row, reason), basis: noteAt(row, basis) }
}

function readCell(row: RowAt, target: Target, columns: MarkColumns): CellEdit | CellFault {
  const { criterionCode, maxTenths, mark: column } = columns
  const mark = readMark(at(row, column), maxTenths)
  if (mark && 'fault' in mark) return faultAt(row, column, mark.fault)
  const notes = readNotes(row, columns)
  if ('message' in notes) return notes
  if (mark === null && (notes.reason ?? notes.basis)) return faultAt(row, column, '有理由或依据，但没有分数')
  return { targetCode: target.code, criterionCode, mark: mark && { ...mark, ...notes } }
}

function readRow(row: RowAt, target: Target, columns: readonly MarkColumns[]): SheetReading {
  const said = folded(cellText(at(row, wholeHeader)))
  const whole = { targetCode: target.code, isUntouched: said === '是' }
  if (!['', '是', '否'].includes(said)) {
    return { edits: [], untouched: [], faults: [faultAt(row, wholeHeader, '请填“是”，或留空')] }
  }
  const asked = columns.filter(({ criterionCode }) => target.criterionCodes.includes(criterionCode))
  if (whole.isUntouched) {
    const filled = asked.find(({ mark }) => cellText(at(row, mark)) !== '')
    const faults = filled ? [faultAt(row, filled.mark, '这个对象已填“整体未接触”，请清空分数或去掉“是”')] : []
    return { edits: [], untouched: faults.length > 0 ? [] : [whole], faults }
  }
  const read = asked.map((each) => readCell(row, target, each))
  return {
    edits: read.flatMap((each) => ('criterionCode' in each ? [each] : [])),
    untouched: [whole],
    faults: read.flatMap((each) => ('message' in each ? [each] : [])),
  }
}

/** What a filled-in workbook says; null where the table is not in it. Empty cells say 没有评分. */
export function readSheetWorkbook(page: Page, sheet: SheetCells): SheetReading | null {
  const header = findHeader(sheet)
  const columns = markColumns(page)
  if (header.row < 0 || columns.some(({ mark }) => header.columnOf(mark) === undefined)) return null
  const readings = sheet.rows.slice(header.row + 1).flatMap((cells, index): SheetReading[] => {
    const row = { cells, number: header.row + index + 2, header }
    const code = cellText(at(row, keyHeader))
    if (cells.every((cell) => cellText(cell) === '')) return []
    const target = page.targets.find((each) => each.code === code && isAsked(each))
    const unknown = faultAt(row, keyHeader, '没有这个评价对象，或已经回避；请不要改动编码')
    return [target ? readRow(row, target, columns) : { edits: [], untouched: [], faults: [unknown] }]
  })
  return {
    edits: readings.flatMap(({ edits }) => edits),
    untouched: readings.flatMap(({ untouched }) => untouched),
    faults: readings.flatMap(({ faults }) => faults),
  }
}

/** Only what says something else than the sheet does. */
export function newInReading({ cells, targets }: Page, { edits, untouched }: SheetReading) {
  const known = new Map(cells.map((cell) => [`${cell.targetCode} ${cell.criterionCode}`, cell]))
  const same = ({ targetCode, criterionCode, mark }: CellEdit): boolean => {
    const cell = known.get(`${targetCode} ${criterionCode}`)
    if (!cell || !mark) return !cell && !mark
    return cell.tenths === mark.tenths && cell.reason === mark.reason && cell.basis === mark.basis
  }
  const touched = new Map(targets.map(({ code, isUntouched }) => [code, isUntouched]))
  return {
    cells: edits.filter((edit) => !same(edit)),
    untouched: untouched.filter(({ targetCode, isUntouched }) => touched.get(targetCode) !== isUntouched),
  }
}
