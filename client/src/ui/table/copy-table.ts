/** One column of what is copied: its head, and the plain value of a row. */
export interface CopyColumn<Row> {
  readonly header: string
  readonly value: (row: Row) => string | number | null
}

type Cell = string | number | null

/** Text that a spreadsheet would take for a formula is marked as text; a number with its sign is none. */
function asText(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  return /^[=+\-@]/.test(cell) && !/^[+-][\d,.]+%?$/.test(cell) ? `'${cell}` : cell
}

const quoted = (text: string): string => (/[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

function matrixOf<Row>(columns: readonly CopyColumn<Row>[], rows: readonly Row[]): string[][] {
  return [columns.map(({ header }) => header), ...rows.map((row) => columns.map(({ value }) => asText(value(row))))]
}

const tsvLines = (lines: readonly (readonly string[])[]): string =>
  lines.map((line) => line.map(quoted).join('\t')).join('\n')

/** Bare cells as a spreadsheet takes them: tabs between cells, one line each. */
export const tsvText = (cells: readonly (readonly Cell[])[]): string => tsvLines(cells.map((line) => line.map(asText)))

/** The rows as a spreadsheet takes them, the heads first. */
export function tsvOf<Row>(columns: readonly CopyColumn<Row>[], rows: readonly Row[]): string {
  return tsvLines(matrixOf(columns, rows))
}

/** The same as a plain table, for documents. */
export function htmlOf<Row>(columns: readonly CopyColumn<Row>[], rows: readonly Row[]): string {
  const lines = matrixOf(columns, rows).map(
    (line) => `<tr>${line.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`,
  )
  return `<table>${lines.join('')}</table>`
}

/**
 * Puts something on the clipboard in one or more forms; answers whether it worked. Goes through the copy event because
 * the newer interface is closed to pages that an office serves without a certificate.
 */
function copy(forms: Readonly<Record<string, string>>): boolean {
  let isDone = false
  const onCopy = (event: ClipboardEvent) => {
    if (!event.clipboardData) return
    for (const [type, text] of Object.entries(forms)) event.clipboardData.setData(type, text)
    event.preventDefault()
    isDone = true
  }
  document.addEventListener('copy', onCopy)
  document.execCommand('copy')
  document.removeEventListener('copy', onCopy)
  return isDone
}

/** Puts rows on the clipboard as text and as a table; answers whether it worked. */
export function copyTable<Row>(columns: readonly CopyColumn<Row>[], rows: readonly Row[]): boolean {
  return copy({ 'text/plain': tsvOf(columns, rows), 'text/html': htmlOf(columns, rows) })
}

/** Puts a text on the clipboard; answers whether it worked. */
export const copyText = (text: string): boolean => copy({ 'text/plain': text })
