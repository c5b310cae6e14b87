import { type Cell, parseCellRef, type Sheet } from 'hucre/xlsx'
import { cellOfFault, type PlacedFault } from './fault-sheet.ts'

const lightRed = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFC7CE' } } as const
const author = '片区调度'

/** Comments are drawn one by one; beyond this number a cell is coloured only, and the list still has its sentence. */
const mostComments = 2_000

/** A formula keeps the value it showed; the library would otherwise write some formulas without one. */
function keepResults(cells: ReadonlyMap<string, Cell>, date1904: boolean): void {
  const epoch = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)
  for (const cell of cells.values()) {
    if (cell.formula === undefined || cell.value === null) continue
    const { value } = cell
    cell.formulaResult = value instanceof Date ? (value.getTime() - epoch) / 86_400_000 : value
  }
}

function messagesByCell(faults: readonly PlacedFault[]): Map<string, string> {
  const messages = new Map<string, string>()
  for (const fault of faults) {
    const { row, col } = parseCellRef(cellOfFault(fault))
    const key = `${row},${col}`
    const earlier = messages.get(key)
    messages.set(key, earlier ? `${earlier}\n${fault.message}` : fault.message)
  }
  return messages
}

/** Colours the faulty cells of a sheet and puts the reasons beside them as comments. */
export function markCells(
  sheet: Sheet,
  faults: readonly PlacedFault[],
  { date1904 }: { readonly date1904: boolean },
): void {
  const cells = sheet.cells ?? new Map<string, Cell>()
  keepResults(cells, date1904)
  let comments = 0
  for (const [key, message] of messagesByCell(faults)) {
    const [row = 0, column = 0] = key.split(',').map(Number)
    const cell = cells.get(key) ?? { value: sheet.rows[row]?.[column] ?? null, type: 'string' }
    cell.style = { ...cell.style, fill: lightRed }
    comments += 1
    if (comments <= mostComments) {
      const text = cell.comment ? `${cell.comment.text}\n${message}` : message
      cell.comment = { author, text }
    }
    cells.set(key, cell)
  }
  sheet.cells = cells
}
