import { wanText } from '../money/yuan.ts'
import { isFilled, type ReadContext } from '../workbook/cell-reader.ts'
import { folded } from '../workbook/cell-text.ts'
import type { Meant } from '../workbook/column-choice.ts'
import { type FoundColumn, findHeader, headerRowsSearched } from '../workbook/find-header.ts'
import { columnLetter, type SheetCells } from '../workbook/raw-cell.ts'
import { type HeadedSheet, readHeaders } from '../workbook/read-header.ts'
import type { KeyedColumn } from '../workbook/table.ts'
import type { WrittenHeader } from '../workbook/written-header.ts'
import { columnsOfSheet, readSample, rowsBelow, writtenText } from './found-columns.ts'
import type { ImportColumn, MappingColumn, MappingReading } from './import.contract.ts'

const refusedShown = 20

/** What all cells of a column come to. */
interface Tally {
  filled: number
  readonly refused: MappingColumn['refused']
  refusedCount: number
  yuan: number
}

function tallyOf(one: HeadedSheet, found: FoundColumn, context: ReadContext): Tally {
  const tally: Tally = { filled: 0, refused: [], refusedCount: 0, yuan: 0 }
  for (const { cells, rowNumber } of rowsBelow(one)) {
    const { written, refusal, value } = readSample(found, cells, context)
    const isThere = isFilled(cells[found.index])
    if (isThere) tally.filled += 1
    if (typeof value === 'number') tally.yuan += value
    // A required cell that is blank is refused with its row, not with the column.
    if (refusal === null || !isThere) continue
    tally.refusedCount += 1
    if (tally.refused.length < refusedShown) tally.refused.push({ row: rowNumber, written, message: refusal })
  }
  return tally
}

/** `51 格，合计 68420 万元；2 格不能读`. */
function tallyText({ column: { unit } }: FoundColumn, { filled, refusedCount, yuan }: Tally): string {
  const sum = unit === '万元' && filled > refusedCount ? `，合计 ${wanText(yuan)} 万元` : ''
  return `${filled} 格${sum}${refusedCount > 0 ? `；${refusedCount} 格不能读` : ''}`
}

const lettersOf = (indexes: readonly number[]): string => indexes.map((index) => `${columnLetter(index)} 列`).join('、')

/** What a person has to say of a column before the file can be read. */
function questionOf({ header }: HeadedSheet, { column, index }: FoundColumn): string | null {
  const wrong = header.wrongUnits.find((found) => found.index === index)
  if (wrong) return `单位写的是${wrong.unit.unit}，请选定单位`
  const twins = header.twins.find((twin) => twin.column === column)
  const others = twins?.indexes.filter((other) => other !== index) ?? []
  if (others.length > 0) return `与${lettersOf(others)}是同一项，请选定一列，其余改为不写入`
  const same = header.columns.filter((found) => found.column === column && found.index !== index)
  return same.length > 0 ? `与${lettersOf(same.map((found) => found.index))}写入同一项，请只留一列` : null
}

function passedNote({ state, letter }: ImportColumn, { header }: HeadedSheet): string {
  if (state === 'repeated') return '与另一列是同一项，不写入'
  const ignored = header.ignored.find(({ index }) => columnLetter(index) === letter)
  return ignored?.reason === 'chosen' ? '已选定不写入' : '不是这张表的列'
}

function mappingColumns(one: HeadedSheet, context: ReadContext): MappingColumn[] {
  return columnsOfSheet(one, context).map((column): MappingColumn => {
    const found = one.header.columns.find(({ index }) => columnLetter(index) === column.letter)
    if (!found) return { ...column, note: passedNote(column, one), filled: 0, refused: [], refusedCount: 0 }
    const { filled, refused, refusedCount, yuan } = tallyOf(one, found, context)
    const question = questionOf(one, found)
    const isLost = filled > 0 && refusedCount === filled
    return {
      ...column,
      state: question === null ? (isLost ? 'refused' : column.state) : 'asked',
      note: question ?? tallyText(found, { filled, refused, refusedCount, yuan }),
      filled,
      refused,
      refusedCount,
    }
  })
}

/** The line that looks most like titles where none says what the table needs: the first with the most words. */
function guessedRow({ rows }: SheetCells): number {
  const words = rows
    .slice(0, headerRowsSearched)
    .map((row) => row.filter(({ value }) => typeof value === 'string' && writtenText({ value }) !== '').length)
  return words.indexOf(Math.max(0, ...words)) + 1
}

/** The fullest sheet with the line that looks most like titles. */
function guessed(sheets: readonly SheetCells[], table: readonly KeyedColumn[]): HeadedSheet[] {
  const [sheet] = sheets.toSorted((a, b) => b.rows.length - a.rows.length)
  const header = sheet && findHeader(sheet, table, guessedRow(sheet))
  return sheet && header ? [{ sheet, header }] : []
}

/** `C 10月完成投资` and `C 11月完成投资` are the same title, a month later. */
const titleOf = ({ index, text }: WrittenHeader): string =>
  `${columnLetter(index)} ${folded(text).replace(/[0-9]+/g, '#')}`

/** All titles of a file with their columns, whatever its sheets are called and whichever month they name; nothing said is needed for it. */
export function titlesOf(table: readonly KeyedColumn[], sheets: readonly SheetCells[]): string {
  const { found } = readHeaders(sheets, table)
  const headed = found.length > 0 ? found : guessed(sheets, table)
  return [...new Set(headed.map(({ header }) => header.written.map(titleOf).join('\n')))].sort().join('\n\n')
}

/** Where every column of a file would go, with all of its cells read, and what keeps the file from being read so. */
export function readMapping(
  table: readonly KeyedColumn[],
  sheets: readonly SheetCells[],
  contextOf: (sheet: SheetCells) => ReadContext,
  meant: Meant,
): Omit<MappingReading, 'titles' | 'kept' | 'isByKept'> {
  const { found, faults } = readHeaders(sheets, table, meant)
  const shown = found.length > 0 ? found : guessed(sheets, table)
  return {
    headers: shown.map((one) => ({
      sheet: one.sheet.name,
      row: one.header.rowIndex + 1,
      isGuessed: found.length === 0,
      rows: rowsBelow(one).length,
    })),
    columns: shown.flatMap((one) => mappingColumns(one, contextOf(one.sheet))),
    problems: faults.map(({ message }) => message),
  }
}
