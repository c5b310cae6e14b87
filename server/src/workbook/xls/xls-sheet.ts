import { columnLetter } from '@pianqu/shared/workbook/raw-cell.ts'
import type { CellBudget } from '../cell-grid.ts'
import { escaped } from '../marking/edit-xml.ts'
import { overLimits, workbookLimits } from '../workbook-limits.ts'
import { ids, type Record, RecordReader, shortNumber } from './records.ts'
import { type RichString, richString } from './rich-strings.ts'
import { type Book, fontAt } from './xls-book.ts'

const errorTexts: Readonly<globalThis.Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
}

const runXml = (text: string, isStruck: boolean, script: number): string => {
  const align = ['', '<vertAlign val="superscript"/>', '<vertAlign val="subscript"/>'][script] ?? ''
  return `<r><rPr>${isStruck ? '<strike/>' : ''}${align}</rPr><t xml:space="preserve">${escaped(text)}</t></r>`
}

/** A text in the words of newer workbooks, run by run where fonts change. */
function textXml({ text, runs }: RichString, { fonts }: Book): string {
  if (runs.length === 0) return `<is><t xml:space="preserve">${escaped(text)}</t></is>`
  const starts = [{ from: 0, font: -1 }, ...runs]
  const parts = starts.map(({ from, font }, index) => {
    const { isStruck = false, script = 0 } = (font < 0 ? undefined : fontAt(fonts, font)) ?? {}
    const part = text.slice(from, starts[index + 1]?.from ?? text.length)
    return part === '' ? '' : runXml(part, isStruck, script)
  })
  return `<is>${parts.join('')}</is>`
}

interface Cell {
  readonly column: number
  readonly xml: string
}

const rowIsHidden = 0x20
const computesOnLoad = 2

/** One sheet in the XML of newer workbooks, from the records between its begin and its end. */
export function sheetXml(records: readonly Record[], from: number, book: Book, budget: CellBudget): string {
  const rows = new Map<number, Cell[]>()
  const hiddenRows = new Set<number>()
  const hiddenColumns: string[] = []
  const merges: string[] = []
  const margins: string[] = []
  let waiting: { row: number; column: number; style: number } | undefined

  function add(row: number, column: number, style: number, type: string, content: string): void {
    budget.left -= 1
    if (budget.left < 0) throw overLimits(`文件的单元格超过 ${workbookLimits.cells} 个，请拆成几个文件分别导入`)
    const xml = `<c r="${columnLetter(column)}${row + 1}" s="${style}"${type && ` t="${type}"`}>${content}</c>`
    const cells = rows.get(row) ?? []
    cells.push({ column, xml })
    rows.set(row, cells)
  }

  const place = (reader: RecordReader) => ({ row: reader.u16(), column: reader.u16(), style: reader.u16() })
  const addNumber = (row: number, column: number, style: number, value: number) =>
    add(row, column, style, '', `<v>${value}</v>`)
  const addText = ({ row, column, style }: ReturnType<typeof place>, text: RichString) =>
    add(row, column, style, 'inlineStr', textXml(text, book))

  function addTruthOrError({ row, column, style }: ReturnType<typeof place>, value: number, isError: boolean): void {
    if (isError) add(row, column, style, 'e', `<v>${errorTexts[value] ?? '#VALUE!'}</v>`)
    else add(row, column, style, 'b', `<v>${value === 0 ? 0 : 1}</v>`)
  }

  /** A number, or the zero that a program put where it did not compute. */
  function addComputed({ row, column, style }: ReturnType<typeof place>, value: number, flags: number): void {
    if (value === 0 && (flags & computesOnLoad) !== 0) add(row, column, style, '', '<f>0</f><v></v>')
    else addNumber(row, column, style, value)
  }

  /** The result of a formula: a number, or a kind of other thing in the bytes of one. */
  function addFormula(reader: RecordReader): void {
    const at = place(reader)
    const result = reader.bytes(8)
    const [kind, , value = 0] = result
    const view = new DataView(result.buffer)
    if (view.getUint16(6, true) !== 0xffff) addComputed(at, view.getFloat64(0, true), reader.u16())
    else if (kind === 0) waiting = at
    else if (kind === 1 || kind === 2) addTruthOrError(at, value, kind === 2)
  }

  const readers: Readonly<globalThis.Record<number, (reader: RecordReader) => void>> = {
    [ids.string]: (reader) => {
      const at = place(reader)
      const number = reader.u32()
      const text = book.strings[number]
      // Newer workbooks say it by its number too; that the text is lost is seen there.
      if (text) addText(at, text)
      else add(at.row, at.column, at.style, 's', `<v>${number}</v>`)
    },
    [ids.text]: (reader) => addText(place(reader), richString(reader, reader.u16())),
    [ids.richText]: (reader) => addText(place(reader), richString(reader, reader.u16())),
    [ids.number]: (reader) => {
      const { row, column, style } = place(reader)
      addNumber(row, column, style, reader.f64())
    },
    [ids.shortNumber]: (reader) => {
      const { row, column, style } = place(reader)
      addNumber(row, column, style, shortNumber(reader.u32() | 0))
    },
    [ids.manyNumbers]: (reader) => {
      const [row, first] = [reader.u16(), reader.u16()]
      for (let column = first; column < first + 256; column += 1) {
        const style = reader.u16()
        // Behind the last number stands the number of its column.
        if (reader.isAtEnd) break
        addNumber(row, column, style, shortNumber(reader.u32() | 0))
      }
    },
    [ids.truthOrError]: (reader) => {
      const at = place(reader)
      const value = reader.u8()
      addTruthOrError(at, value, reader.u8() === 1)
    },
    [ids.formula]: addFormula,
    [ids.result]: (reader) => {
      if (waiting) addText(waiting, richString(reader, reader.u16()))
      waiting = undefined
    },
    [ids.row]: (reader) => {
      const row = reader.u16()
      reader.skip(10)
      if (reader.u16() & rowIsHidden) hiddenRows.add(row)
    },
    [ids.columns]: (reader) => {
      const [first, last] = [reader.u16(), reader.u16()]
      reader.skip(4)
      if (reader.u16() & 1) hiddenColumns.push(`<col min="${first + 1}" max="${last + 1}" hidden="1"/>`)
    },
    [ids.merged]: (reader) => {
      for (let left = reader.u16(); left > 0; left -= 1) {
        const [top, bottom, start, end] = [reader.u16(), reader.u16(), reader.u16(), reader.u16()]
        merges.push(`<mergeCell ref="${columnLetter(start)}${top + 1}:${columnLetter(end)}${bottom + 1}"/>`)
      }
    },
    [ids.header]: (reader) => {
      if (!reader.isAtEnd) margins.push(`<oddHeader>${escaped(richString(reader, reader.u16()).text)}</oddHeader>`)
    },
    [ids.footer]: (reader) => {
      if (!reader.isAtEnd) margins.push(`<oddFooter>${escaped(richString(reader, reader.u16()).text)}</oddFooter>`)
    },
  }

  let depth = 0
  for (const record of records.slice(from)) {
    // A chart in the sheet begins and ends like the sheet itself.
    if (record.id === ids.begin) depth += 1
    if (record.id === ids.end) depth -= 1
    if (depth === 0) break
    if (depth === 1) readers[record.id]?.(new RecordReader(record))
  }
  const lines = [...new Set([...rows.keys(), ...hiddenRows])].sort((a, b) => a - b)
  const rowXml = lines.map((row) => {
    const cells = (rows.get(row) ?? []).sort((a, b) => a.column - b.column).map(({ xml }) => xml)
    return `<row r="${row + 1}"${hiddenRows.has(row) ? ' hidden="1"' : ''}>${cells.join('')}</row>`
  })
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${hiddenColumns.length > 0 ? `<cols>${hiddenColumns.join('')}</cols>` : ''}<sheetData>${rowXml.join('')}</sheetData>${merges.length > 0 ? `<mergeCells>${merges.join('')}</mergeCells>` : ''}${margins.length > 0 ? `<headerFooter>${margins.join('')}</headerFooter>` : ''}</worksheet>`
}
