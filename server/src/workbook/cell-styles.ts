import type { CellStyle } from 'hucre/xlsx'

/** The words over a column. */
export const heading: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DDE7F3' } },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
}

/** What is there to be read and not to be filled in. */
export const grey: CellStyle = { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F2F2F2' } } }

/** Text stays text when a person edits it: codes keep their zeros, and `=1` does not become a formula. */
export const asText = '@'
