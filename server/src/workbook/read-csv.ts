import { emptyCell, type RawCell, type SheetCells } from '@pianqu/shared/workbook/raw-cell.ts'
import { parse } from 'csv-parse/sync'
import { overLimits, unreadable, workbookLimits } from './workbook-limits.ts'

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // Not this one.
    }
  }
  throw unreadable('认不出文件的文字编码。请另存为“CSV UTF-8”或 .xlsx 后再导入')
}

const delimiters = [',', '\t', ';'] as const

/** The delimiter that stands most often outside quotes in the first lines. */
function delimiterOf(text: string): string {
  const sample = text.slice(0, 20_000).replace(/"[^"]*"/g, '')
  const counts = delimiters.map((delimiter) => sample.split(delimiter).length)
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ','
}

/** Systems write `="0012"` so that Excel keeps the zeros. */
function csvCell(text: string): RawCell {
  const value = /^="([^"]*)"$/.exec(text)?.[1] ?? text
  return value === '' ? emptyCell : { value }
}

/** The file's name, as far as Excel allows it for a sheet. */
function sheetName(fileName: string): string {
  const bare = fileName.replace(/\.[^.]*$/, '').replace(/[\\/?*:[\]']/g, ' ')
  return bare.slice(0, 31).trim() || 'CSV'
}

const isRecord = (record: unknown): record is string[] => Array.isArray(record)

/** The one sheet of a text file; a line is a row, whatever its number of cells. */
export function readCsv(bytes: Uint8Array, fileName: string): SheetCells[] {
  const text = decoded(bytes)
  const { rows: maxRows, columns } = workbookLimits
  let records: string[][]
  try {
    const parsed: unknown[] = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      to: maxRows + 1,
    })
    records = parsed.filter(isRecord)
  } catch {
    throw unreadable('CSV 文件的引号不配对，无法分列。请用 Excel 打开并另存为 .xlsx 后再导入')
  }
  if (records.length > maxRows) throw overLimits(`表格超过 ${maxRows} 行，请拆成几个文件分别导入`)
  if (records.some(({ length }) => length > columns))
    throw overLimits(`表格超过 ${columns} 列，请删去不需要的列后再导入`)
  return [{ name: sheetName(fileName), rows: records.map((record) => record.map(csvCell)) }]
}
