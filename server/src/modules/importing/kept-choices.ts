import type { KeptChoice } from '@pianqu/shared/importing/mapping.schema.ts'
import type { Meant } from '@pianqu/shared/workbook/column-choice.ts'
import { columnIndex, type SheetCells } from '@pianqu/shared/workbook/raw-cell.ts'
import { readHeaders } from '@pianqu/shared/workbook/read-header.ts'
import type { KeyedColumn } from '@pianqu/shared/workbook/table.ts'

/** What the person said of the columns, with the words that stand over them, as it is kept with the import; null for nothing. */
export function keptChoices(
  table: readonly KeyedColumn[],
  sheets: readonly SheetCells[],
  meant: Meant,
): KeptChoice[] | null {
  const { mapping = [] } = meant
  if (mapping.length === 0) return null
  const { found } = readHeaders(sheets, table, meant)
  return mapping.map((choice) => {
    const one = found.find(({ sheet }) => choice.sheet === undefined || sheet.name === choice.sheet)
    const header = one?.header.written.find(({ index }) => index === columnIndex(choice.column))?.text
    return { ...choice, ...(header !== undefined && { header }) }
  })
}
