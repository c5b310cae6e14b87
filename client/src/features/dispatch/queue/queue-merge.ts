import { mergeCells } from '@pianqu/shared/reports/cell-merge.ts'
import type { ReportDraftLine } from '@pianqu/shared/reports/report.contract.ts'
import { type Cells, cellKey, type EditedField, type EditedValue, type PendingCell } from './pending-cells.ts'

/** A line as the server has it. */
export type SeenLine = Pick<ReportDraftLine, 'projectCode' | 'content' | 'isUnchanged'>

/** A cell that somebody else changed meanwhile, differently. */
export interface CellClash extends PendingCell {
  readonly theirs: EditedValue
}
export type Clashes = Readonly<Record<string, CellClash>>

/** What the server has in a cell. */
const seenValue = (line: SeenLine, field: EditedField): EditedValue =>
  field === 'isUnchanged' ? line.isUnchanged : line.content[field]

/** A base that no cell ever holds. */
const unlikeAny = '\u0000'

/** What was read before: the server's own value where it is one that came from here. */
function baseOf({ bases, mine }: PendingCell, theirs: EditedValue): EditedValue {
  if (bases.includes(theirs)) return theirs
  // What was typed back after something else had been sent, or over a clash, is still an edit.
  const [other = unlikeAny] = bases.filter((base) => base !== mine)
  return other
}

type Fate = 'landed' | 'waits' | 'clash'

/** What becomes of each cell of one line, by the shared rule of merging. */
function fatesOf(line: SeenLine, cells: readonly PendingCell[]): Map<EditedField, Fate> {
  const fields = cells.map(({ field }) => field)
  const row = (value: (cell: PendingCell) => EditedValue): Record<string, EditedValue> =>
    Object.fromEntries(cells.map((cell) => [cell.field, value(cell)]))
  const theirs = row(({ field }) => seenValue(line, field))
  const base = row((cell) => baseOf(cell, seenValue(line, cell.field)))
  const { merged, conflicts } = mergeCells(
    fields,
    base,
    row(({ mine }) => mine),
    theirs,
  )
  const clashing = new Set(conflicts.map(({ field }) => field))
  return new Map(
    fields.map((field) => [
      field,
      clashing.has(field) ? 'clash' : Object.is(merged[field], theirs[field]) ? 'landed' : 'waits',
    ]),
  )
}

function byProject(cells: readonly PendingCell[]): Map<string, PendingCell[]> {
  const groups = new Map<string, PendingCell[]>()
  for (const cell of cells) groups.set(cell.projectCode, [...(groups.get(cell.projectCode) ?? []), cell])
  return groups
}

const keyedCells = <Cell extends PendingCell>(cells: readonly Cell[]): Record<string, Cell> =>
  Object.fromEntries(cells.map((cell) => [cellKey(cell), cell]))

interface Merged {
  readonly waiting: Cells
  readonly clashes: Clashes
}

function mergeLine(line: SeenLine, cells: readonly PendingCell[]): Merged {
  const fates = fatesOf(line, cells)
  const of = (fate: Fate) => cells.filter(({ field }) => fates.get(field) === fate)
  return {
    waiting: keyedCells(of('waits').map((cell) => ({ ...cell, bases: [seenValue(line, cell.field)] }))),
    clashes: keyedCells(of('clash').map((cell) => ({ ...cell, theirs: seenValue(line, cell.field) }))),
  }
}

/** Holds waiting cells against what the server has now: landed ones go, clashes are set apart, the rest waits on. */
export function mergeWith(lines: readonly SeenLine[], waiting: Cells): Merged {
  const seen = new Map(lines.map((line) => [line.projectCode, line]))
  const merged = [...byProject(Object.values(waiting))].map(([projectCode, cells]): Merged => {
    const line = seen.get(projectCode)
    return line ? mergeLine(line, cells) : { waiting: keyedCells(cells), clashes: {} }
  })
  return {
    waiting: Object.assign({}, ...merged.map((each) => each.waiting)),
    clashes: Object.assign({}, ...merged.map((each) => each.clashes)),
  }
}
