import type { KeptChoice } from '@pianqu/shared/importing/mapping.schema.ts'
import type { Meant } from '@pianqu/shared/workbook/column-choice.ts'
import { columnIndex, columnLetter, type SheetCells } from '@pianqu/shared/workbook/raw-cell.ts'
import { readHeaders } from '@pianqu/shared/workbook/read-header.ts'
import type { KeyedColumn } from '@pianqu/shared/workbook/table.ts'
import { placeOfCell, typedWas } from '@pianqu/shared/workbook/typed-over.ts'

/** What the person said of the columns, with the words that stand over them, as it is kept with the import; null for nothing. */
export function keptChoices(
  table: readonly KeyedColumn[],
  sheets: readonly SheetCells[],
  meant: Meant,
): KeptChoice[] | null {
  const { mapping = [], typed = [] } = meant
  if (mapping.length + typed.length === 0) return null
  const { found } = readHeaders(sheets, table, meant)
  const headed = (name: string | undefined) => found.find(({ sheet }) => name === undefined || sheet.name === name)
  const choices = mapping.map((choice): KeptChoice => {
    const header = headed(choice.sheet)?.header.written.find(({ index }) => index === columnIndex(choice.column))?.text
    return { ...choice, ...(header !== undefined && { header }) }
  })
  const cells = typed.map((one): KeptChoice => {
    const { row, index } = placeOfCell(one.cell)
    const read = headed(one.sheet)
    const sheet = sheets.find(({ name }) => name === read?.sheet.name)
    return {
      ...(one.sheet !== undefined && { sheet: one.sheet }),
      column: columnLetter(index),
      field: read?.header.columns.find((found) => found.index === index)?.column.key ?? null,
      typed: { row: row + 1, was: sheet ? typedWas(sheet, one).slice(0, 200) : '', text: one.text },
    }
  })
  return [...choices, ...cells]
}
