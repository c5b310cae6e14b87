import { isFilled } from './cell-reader.ts'
import { folded } from './cell-text.ts'
import { chooseColumns, inMeantUnits } from './choose-columns.ts'
import type { Meant } from './column-choice.ts'
import { doubtsOfChoices, saidTwice } from './doubt-choices.ts'
import type { Fault, FaultCode } from './fault.ts'
import { type FoundColumn, findHeader, type Header, headerRowsSearched } from './find-header.ts'
import { markDoubtful } from './number-style.ts'
import { ownSheetNames } from './own-sheets.ts'
import { cellName, type SheetCells } from './raw-cell.ts'
import type { KeyedColumn } from './table.ts'
import { typedFaults, typedOver, typedTold } from './typed-over.ts'

export interface HeadedSheet {
  readonly sheet: SheetCells
  readonly header: Header
}

interface HeadersRead {
  /** Sheets that have a header of this table at all, as the person means it. */
  readonly found: readonly HeadedSheet[]
  /** Sheets that can be read row by row. */
  readonly headed: readonly HeadedSheet[]
  readonly faults: readonly Fault[]
  /** Sheets that look like the table but lack columns, while another sheet is complete. */
  readonly warnings: readonly Fault[]
}

const listed = (columns: readonly KeyedColumn[]): string => columns.map(({ title }) => `“${title}”`).join('、')

function missingColumns({ sheet, header }: HeadedSheet): Fault {
  const rowNumber = header.rowIndex + 1
  return {
    sheet: sheet.name,
    row: rowNumber,
    column: '',
    cell: cellName(0, rowNumber),
    code: 'sheet/missing-columns',
    message: `工作表“${sheet.name}”第 ${rowNumber} 行的表头缺少必填列：${listed(header.missing)}，请补上后再导入（表头占两行时，列名要在这两行里），或在“对应列”里选定哪一列是它`,
  }
}

function noHeader(sheet: SheetCells | undefined, columns: readonly KeyedColumn[], { headerRow }: Meant): Fault {
  const needed = listed(columns.filter(({ required }) => required))
  return {
    sheet: sheet?.name ?? '',
    row: 1,
    column: '',
    cell: 'A1',
    code: 'sheet/no-header',
    message: sheet
      ? `${headerRow === undefined ? `前 ${headerRowsSearched} 行中没有找到表头` : `选定的第 ${headerRow} 行不是表头`}，请使用模板的表头，至少要有 ${needed}`
      : '文件里没有可见的工作表，请取消隐藏后再导入',
  }
}

function faultOfColumn(
  { sheet, header }: HeadedSheet,
  { column, index }: FoundColumn,
  code: FaultCode,
  message: string,
): Fault {
  const row = header.rowIndex + 1
  return { sheet: sheet.name, row, column: column.title, cell: cellName(index, row), code, message }
}

/** A wrong unit refuses the whole sheet: amounts left out or read 10,000 times too large are equally wrong. */
const wrongUnits = (headed: HeadedSheet): Fault[] =>
  headed.header.wrongUnits.map((found) => {
    const { column, unit } = found
    const message = `“${column.title}”这一列的单位写的是${unit.unit}（见${unit.where}），导入只认${column.unit}，请在“对应列”里选定它的单位，或换算成${column.unit}并改正写着${unit.unit}的地方`
    return faultOfColumn(headed, found, 'sheet/wrong-unit', message)
  })

/** Which of two columns is meant is nobody's to guess. */
const twins = (headed: HeadedSheet): Fault[] =>
  headed.header.twins.map(({ column, indexes: [index = 0, ...others] }) => {
    const places = [index, ...others].map((at) => cellName(at, headed.header.rowIndex + 1)).join('、')
    const message = `表头里有 ${others.length + 1} 列都是“${column.title}”（${places}），分不清读哪一列，请在“对应列”里选定一列，或删去多余的列`
    return faultOfColumn(headed, { column, index }, 'sheet/twin-columns', message)
  })

/** One alone is a remark beside the table. */
const fewestMisread = 2

/** Figures of the same thing that are added up otherwise: they are neither read for it nor left out in silence. */
function misread(headed: HeadedSheet, table: readonly KeyedColumn[]): Fault[] {
  const { header } = headed
  const wanted = table.filter(({ unlike }) => unlike !== undefined)
  const isThere = header.columns.some(({ column }) => wanted.includes(column))
  const [column] = wanted
  if (isThere || column === undefined) return []
  const titles = header.ignored.filter(
    ({ reason, header: text }) => reason === 'extra' && column.unlike?.test(folded(text)),
  )
  const [first] = titles
  if (first === undefined || titles.length < fewestMisread) return []
  const listed = listedFew(titles.map(({ header: text }) => `“${text}”`))
  const message = `表头的${listed}不是“${column.title}”这样的列，可能是累计数或几个月的合计，没有读取。请改成每列一个月的数；确实不导入的，请在“对应列”里把它们选为“不写入”`
  return [faultOfColumn(headed, { column, index: first.index }, 'sheet/misread-columns', message)]
}

const fewShown = 10

const listedFew = (names: readonly string[]): string =>
  names.length > fewShown ? `${names.slice(0, fewShown).join('、')} 等` : names.join('、')

/** Rows and columns that nobody sees are read like the others; whoever hid them has to know. */
function hidden({ sheet, header }: HeadedSheet): Fault[] {
  const { hiddenRows = new Set(), hiddenColumns = new Set(), rows } = sheet
  const numbers = [...hiddenRows].filter(
    (at) => at > header.rowIndex && header.columns.some(({ index }) => isFilled(rows[at]?.[index])),
  )
  const columns = header.columns.filter(({ index }) => hiddenColumns.has(index))
  const parts = [
    numbers.length > 0 && `${numbers.length} 行被隐藏（第 ${listedFew(numbers.map((at) => String(at + 1)))} 行）`,
    columns.length > 0 &&
      `${columns.length} 列被隐藏（${listedFew(columns.map(({ column }) => `“${column.title}”`))}）`,
  ].filter((part) => part !== false)
  const [row = header.rowIndex] = numbers
  if (parts.length === 0) return []
  const message = `工作表“${sheet.name}”有 ${parts.join('，')}，仍照常读取，请确认这些内容也要导入`
  return [
    {
      sheet: sheet.name,
      row: row + 1,
      column: '',
      cell: cellName(columns[0]?.index ?? 0, row + 1),
      code: 'sheet/hidden',
      message,
    },
  ]
}

/** Sheets that nobody sees are not read: whoever hid them has to know. */
function unseen([first]: readonly SheetCells[]): Fault[] {
  const { name = '', unseen: names = [] } = first ?? {}
  if (names.length === 0) return []
  const listed = listedFew(names.map((hiddenName) => `“${hiddenName}”`))
  const message = `隐藏的工作表${listed}没有读取；如果里面也有要导入的行，请取消隐藏后再导入`
  return [{ sheet: name, row: 1, column: '', cell: 'A1', code: 'sheet/unseen', message }]
}

/** Filled cells that stand too far away to be read, by name. */
function stray({ name, strays = [] }: SheetCells): Fault[] {
  const [first] = strays
  if (!first) return []
  const listed = listedFew(strays.map(({ cell, text }) => `${cell}“${text}”`))
  const row = Number(/\d+$/.exec(first.cell)?.[0] ?? 1)
  const message = `工作表“${name}”有 ${strays.length} 格离表格太远，没有读取：${listed}。可能是误填，请核对`
  return [{ sheet: name, row, column: '', cell: first.cell, code: 'sheet/stray', message }]
}

const isTabular = ({ rows }: SheetCells): boolean => rows.some((row) => row.filter(isFilled).length > 1)

/** Sheets that hold rows and no header, a table continued on the next sheet among them: said once, for all of them. */
function unread(sheets: readonly SheetCells[], found: readonly HeadedSheet[]): Fault[] {
  const left = sheets.filter(
    (sheet) =>
      !ownSheetNames.has(sheet.name) && isTabular(sheet) && !found.some((headed) => headed.sheet.name === sheet.name),
  )
  const [first] = left
  if (!first) return []
  const names = listedFew(left.map(({ name }) => `“${name}”`))
  const message = `工作表${names}没有这张表的表头，没有读取；如果里面也有要导入的行，请给它加上同样的表头`
  return [{ sheet: first.name, row: 1, column: '', cell: 'A1', code: 'sheet/unread', message }]
}

/** What is wrong with the choices themselves: the whole sheet waits for them. */
const choiceFault = ({ sheet, header }: HeadedSheet, message: string): Fault => {
  const row = header.rowIndex + 1
  return { sheet: sheet.name, row, column: '', cell: cellName(0, row), code: 'sheet/choice', message }
}

interface MeantSheet extends HeadedSheet {
  readonly faults: readonly Fault[]
  readonly doubts: readonly Fault[]
}

/** The header of a sheet as the person means it. */
function meantSheet(sheet: SheetCells, columns: readonly KeyedColumn[], meant: Meant): MeantSheet[] {
  const { mapping = [], headerRow } = meant
  const found = findHeader(sheet, columns, headerRow)
  const choices = mapping.filter((choice) => choice.sheet === undefined || choice.sheet === sheet.name)
  if (!found || (found.columns.length === 0 && choices.length === 0)) return []
  const { header, faults } =
    choices.length === 0
      ? { header: found, faults: [] }
      : chooseColumns({ sheet, table: columns, header: found }, choices)
  const { typed = [] } = meant
  const one = {
    sheet: markDoubtful(typedOver(sheet, typed, header), header.rowIndex, header.columns),
    header: inMeantUnits(header, meant),
  }
  return [
    {
      ...one,
      faults: [...saidTwice(choices), ...faults, ...typedFaults(sheet, typed, header)].map((message) =>
        choiceFault(one, message),
      ),
      doubts: [
        ...doubtsOfChoices({ ...one, table: columns, found, choices }, meant),
        ...typedTold(sheet, typed, header),
      ],
    },
  ]
}

/** Choices for sheets that are not there. */
function strangers(sheets: readonly SheetCells[], { mapping = [], typed = [] }: Meant): Fault[] {
  const named = new Set([...mapping, ...typed].flatMap(({ sheet }) => (sheet === undefined ? [] : [sheet])))
  return [...named]
    .filter((name) => !sheets.some((sheet) => sheet.name === name))
    .map((name) => ({
      sheet: name,
      row: 1,
      column: '',
      cell: 'A1',
      code: 'sheet/choice',
      message: `文件里没有工作表“${name}”，请重新选择列的对应`,
    }))
}

/** Finds the header of every sheet and sorts out the sheets that cannot be read, each with its reason. */
export function readHeaders(
  sheets: readonly SheetCells[],
  columns: readonly KeyedColumn[],
  meant: Meant = {},
): HeadersRead {
  const found = sheets.flatMap((sheet) => meantSheet(sheet, columns, meant))
  const misled = [...strangers(sheets, meant), ...found.flatMap(({ faults }) => faults)]
  const complete = found.filter(({ header }) => header.missing.length === 0)
  const partial = found.filter(({ header }) => header.missing.length > 0).map(missingColumns)
  const refused = complete.map((one) => [...wrongUnits(one), ...twins(one), ...misread(one, columns)])
  const headed = complete.filter((_, index) => refused[index]?.length === 0)
  if (misled.length > 0) return { found, headed: [], faults: misled, warnings: [] }
  if (found.length === 0) return { found, headed, faults: [noHeader(sheets[0], columns, meant)], warnings: [] }
  if (complete.length === 0) return { found, headed, faults: partial, warnings: [] }
  return {
    found,
    headed,
    faults: refused.flat(),
    warnings: [
      ...partial,
      ...headed.flatMap(({ doubts }) => doubts),
      ...headed.flatMap(hidden),
      ...unread(sheets, found),
      ...unseen(sheets),
      ...sheets.flatMap(stray),
    ],
  }
}
