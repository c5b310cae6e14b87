import { faultSheetName } from '@pianqu/shared/workbook/own-sheets.ts'
import type { PlacedFault } from '../fault-sheet.ts'
import { harmlessField } from '../harmless-field.ts'
import { decoded, delimiterOf, type HeaderScore } from '../read-csv.ts'
import { splitFields } from '../split-fields.ts'

const quotedWhere = (field: string, delimiter: string): string =>
  field.includes(delimiter) || /["\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field

/** What was found in each line, by its number. */
function messagesByLine(faults: readonly PlacedFault[]): Map<number, string> {
  const messages = new Map<number, string>()
  for (const { row, message } of faults) {
    const earlier = messages.get(row)
    messages.set(row, earlier ? `${earlier} ${message}` : message)
  }
  return messages
}

/**
 * A text file with a column of faults behind the others, which keep every sign but what a spreadsheet would compute; it is saved as UTF-8, whatever it was. The
 * title of the column stands in the line before the first fault that is as wide as the table.
 */
export function markText(bytes: Uint8Array, faults: readonly PlacedFault[], scoreOf?: HeaderScore): Uint8Array {
  const text = decoded(bytes).replace(/^\ufeff/, '')
  const delimiter = delimiterOf(text, scoreOf)
  const lines = splitFields(text, delimiter, Number.POSITIVE_INFINITY)
  const messages = messagesByLine(faults)
  const first = Math.min(...messages.keys())
  // Faults stand below the header; it is the widest line above the first of them.
  const above = lines.slice(0, Math.max(1, first - 1))
  const width = Math.max(...above.map((line) => line.length))
  const headerAt = above.findIndex((line) => line.length === width)
  const marked = lines.map((line, index) => {
    const message = index === headerAt ? faultSheetName : messages.get(index + 1)
    if (message === undefined) return line
    const blanks = Array.from({ length: Math.max(0, width - line.length) }, () => '')
    return [...line, ...blanks, message]
  })
  const body = marked
    .map((line) => line.map((field) => quotedWhere(harmlessField(field), delimiter)).join(delimiter))
    .join('\r\n')
  return new TextEncoder().encode(`\ufeff${body}\r\n`)
}
