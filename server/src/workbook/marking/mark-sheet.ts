import { cellName } from '@pianqu/shared/workbook/raw-cell.ts'
import { columnOf } from '../cell-reference.ts'
import { attribute, scanTags, type Tag } from '../xml.ts'
import { applied, prefixOf, type TextEdit } from './edit-xml.ts'

export interface MarkedCell {
  readonly row: number
  readonly column: number
}

const keyOf = (row: number, column: number): string => `${row},${column}`

/** The tag of a cell with another style. */
function restyled(xml: string, tag: Tag, style: number): TextEdit {
  const written = xml.slice(tag.from, tag.to)
  const bare = written.replace(/(\s)s\s*=\s*(?:"[^"]*"|'[^']*')/, '')
  return { from: tag.from, to: tag.to, text: bare.replace(/^<([\w:]+)/, `<$1 s="${style}"`) }
}

/** Cells that a sheet does not have yet, by their row. */
function pendingRows(cells: readonly MarkedCell[]): Map<number, Set<number>> {
  const rows = new Map<number, Set<number>>()
  for (const { row, column } of cells) rows.set(row, (rows.get(row) ?? new Set()).add(column))
  return rows
}

/** A sheet whose faulty cells have the style that `red` gives for their own; blank ones are written where they were not. */
export function markSheet(xml: string, cells: readonly MarkedCell[], red: (style: number) => number): string {
  const prefix = prefixOf(xml, 'worksheet')
  const pending = pendingRows(cells)
  const wanted = new Set(cells.map(({ row, column }) => keyOf(row, column)))
  const edits: TextEdit[] = []
  let row = -1
  let column = -1

  const blank = (at: number, index: number): string => `<${prefix}c r="${cellName(index, at + 1)}" s="${red(0)}"/>`

  /** Blank cells of this row that come before a column; they stand in order. */
  function blanksBefore(at: number, before: number): string {
    const columns = pending.get(at)
    const due = [...(columns ?? [])].filter((index) => index < before).sort((a, b) => a - b)
    for (const index of due) columns?.delete(index)
    return due.map((index) => blank(at, index)).join('')
  }

  function rowsBefore(before: number): string {
    const due = [...pending.keys()]
      .filter((at) => at < before && (pending.get(at)?.size ?? 0) > 0)
      .sort((a, b) => a - b)
    return due
      .map((at) => `<${prefix}row r="${at + 1}">${blanksBefore(at, Number.POSITIVE_INFINITY)}</${prefix}row>`)
      .join('')
  }

  const insert = (from: number, text: string): void => {
    if (text !== '') edits.push({ from, to: from, text })
  }

  function openRow(tag: Tag): void {
    row = Number(attribute(tag.attributes, 'r') ?? row + 2) - 1
    column = -1
    insert(tag.from, rowsBefore(row))
    if (!tag.isEmpty) return
    const blanks = blanksBefore(row, Number.POSITIVE_INFINITY)
    if (blanks === '') return
    const opening = xml.slice(tag.from, tag.to).replace(/\/>$/, '>')
    edits.push({ from: tag.from, to: tag.to, text: `${opening}${blanks}</${prefix}row>` })
  }

  function openCell(tag: Tag): void {
    const reference = attribute(tag.attributes, 'r')
    column = reference === undefined ? column + 1 : columnOf(reference)
    insert(tag.from, blanksBefore(row, column))
    if (!wanted.has(keyOf(row, column))) return
    pending.get(row)?.delete(column)
    edits.push(restyled(xml, tag, red(Number(attribute(tag.attributes, 's') ?? 0))))
  }

  function close({ name, from, isEmpty }: Tag): void {
    if (name === 'row' && !isEmpty) insert(from, blanksBefore(row, Number.POSITIVE_INFINITY))
    if (name === 'sheetData' && !isEmpty) insert(from, rowsBefore(Number.POSITIVE_INFINITY))
  }

  scanTags(xml, (tag) => {
    if (tag.isClosing) close(tag)
    else if (tag.name === 'row') openRow(tag)
    else if (tag.name === 'c') openCell(tag)
  })
  return applied(xml, edits)
}
