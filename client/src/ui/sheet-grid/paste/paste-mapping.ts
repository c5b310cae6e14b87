import { columnLetter } from '@pianqu/shared/workbook/raw-cell.ts'
import type { MoneyUnit } from '@pianqu/shared/workbook/unit-text.ts'
import type { Option } from '../../form/option.ts'
import type { MappingRow } from '../../mapping/mapping-table.tsx'
import { unitOptions } from '../../mapping/unit-options.ts'
import { shownText } from '../cells/cell-text.ts'
import { columnUnit } from '../cells/coerce-money.ts'
import type { Coerced } from '../cells/coerced.ts'
import { isClosed, type SheetColumn, type SheetRow } from '../sheet.ts'
import { isNumbering, type PastedColumn } from './paste-columns.ts'
import { everyColumnOf, isFilled, type Layout, layOut, type PasteGrid, rowsTarget } from './paste-layout.ts'
import type { UnitQuestion } from './paste-units.ts'
import { cellAt, type PasteAnswers, planPaste } from './plan-paste.ts'
import { blockWritesCommas, readPasted } from './read-pasted.ts'

const samplesShown = 3
const refusedShown = 20

/** One cell of a pasted column that goes somewhere, and what it would be read as. */
interface ReadCell {
  readonly line: number
  readonly row: SheetRow
  readonly raw: string
  readonly coerced: Coerced
}

interface Asked {
  readonly layout: Layout
  readonly answers: PasteAnswers
  readonly questions: readonly UnitQuestion[]
  readonly rivals: readonly number[]
  readonly besideCommas: boolean
}

const unitOf = ({ column, unit }: PastedColumn, { units }: PasteAnswers): MoneyUnit =>
  (column && units?.[column.key]) ?? unit ?? columnUnit

function readCells(
  { layout: { lines, rows }, besideCommas }: Asked,
  at: number,
  column: SheetColumn,
  unit: MoneyUnit,
): ReadCell[] {
  return lines.flatMap((cells, line) => {
    const [row, raw = ''] = [rows[line]?.row, cells[at]]
    return row && isFilled(raw) ? [{ line, row, raw, coerced: readPasted(raw, column, unit, besideCommas) }] : []
  })
}

const shownAs = (coerced: Coerced, column: SheetColumn): string =>
  coerced.outcome === 'reject'
    ? '× 不能读'
    : `${shownText(coerced.value, column) || '空'}${column.kind === 'money' && coerced.value !== null ? ' 万元' : ''}`

/** The first cells of the column as they were pasted, and as they would be read. */
function samplesOf({ layout, answers, besideCommas }: Asked, at: number): MappingRow['samples'] {
  const pasted = layout.columns[at]
  return layout.lines.slice(0, samplesShown).map((cells, line) => {
    const written = (cells[at] ?? '').trim().replace(/\s+/g, ' ')
    if (layout.keyColumns.has(at)) return { written, read: layout.rows[line]?.row?.key ?? '没有这一行' }
    if (!pasted?.column) return { written, read: '不读' }
    const coerced = readPasted(cells[at] ?? '', pasted.column, unitOf(pasted, answers), besideCommas)
    return { written, read: shownAs(coerced, pasted.column) }
  })
}

function passedNote({ layout }: Asked, { title, isChosen }: PastedColumn): string {
  if (isChosen) return '已选定不写入'
  if (isNumbering(title)) return '行号不是项目编码'
  return layout.columnsBy === 'title' ? '表中没有这一列' : '超出表格'
}

type Judged = Pick<MappingRow, 'state' | 'note'>

function keyJudged({ layout }: Asked): Judged {
  const found = layout.rows.filter(({ row }) => row !== undefined).length
  return { state: found > 0 ? 'read' : 'refused', note: `${found}/${layout.rows.length} 行对上` }
}

function judged(asked: Asked, at: number, pasted: PastedColumn, cells: readonly ReadCell[]): Judged {
  const { layout, questions, rivals } = asked
  if (layout.keyColumns.has(at)) return keyJudged(asked)
  const { column } = pasted
  if (!column) return { state: 'ignored', note: passedNote(asked, pasted) }
  if (rivals.includes(at)) return { state: 'asked', note: '与另一列写入同一项，请只留一列' }
  const question = questions.find((one) => one.column === column)
  if (question) return { state: 'asked', note: `与上月相差千倍以上，像是${question.suggested}，请选定单位` }
  if (cells.length > 0 && cells.every(({ row }) => isClosed(row, column)))
    return { state: 'ignored', note: '只读，不写入' }
  const refused = cells.filter(({ coerced }) => coerced.outcome === 'reject').length
  const isLost = refused > 0 && refused === cells.length
  const isConverted = unitOf(pasted, asked.answers) !== columnUnit
  return {
    state: isLost ? 'refused' : isConverted ? 'converted' : 'read',
    note: `${cells.length} 格${refused > 0 ? `；${refused} 格不能读` : ''}`,
  }
}

function unitCells(pasted: PastedColumn, { answers, questions }: Asked): Pick<MappingRow, 'unit' | 'unitFrom'> {
  const { column, unitFrom = null } = pasted
  if (!column) return { unit: '—', unitFrom: null }
  if (column.kind !== 'money') return { unit: column.kind === 'percent' ? '%' : '—', unitFrom: null }
  const chosen = answers.units?.[column.key]
  const isOpen = chosen === undefined && questions.some((question) => question.column === column)
  const open = { value: '', options: [{ value: '', label: '请选定单位' }, ...unitOptions] }
  return {
    unit: isOpen ? open : { value: unitOf(pasted, answers), options: unitOptions },
    unitFrom: chosen ? '粘贴时选定' : (unitFrom ?? '未写明，按万元'),
  }
}

/** Who types over a cell that could not be read. */
interface Correcting {
  readonly corrections: Readonly<Record<string, string>>
  readonly onCorrect: (cell: string, value: string) => void
}

function refusedCells(
  { layout, answers, besideCommas }: Asked,
  at: number,
  pasted: PastedColumn,
  cells: readonly ReadCell[],
  { corrections, onCorrect }: Correcting,
): MappingRow['refused'] {
  const { column } = pasted
  if (!column || layout.keyColumns.has(at)) return []
  return cells.flatMap(({ line, row, raw, coerced }) => {
    if (coerced.outcome !== 'reject' || isClosed(row, column)) return []
    const key = cellAt(line + layout.headingLines, at)
    const value = corrections[key] ?? ''
    const again = isFilled(value) ? readPasted(value, column, unitOf(pasted, answers), besideCommas) : coerced
    return {
      key,
      place: `第 ${line + layout.headingLines + 1} 行 ${row.name}`,
      written: raw.trim().replaceAll('\n', '↵'),
      because: again.outcome === 'reject' ? again.because : `改按 ${shownAs(again, column)} 写入`,
      ...(layout.isAsPasted && { entry: { value, onChange: (next: string) => onCorrect(key, next) } }),
    }
  })
}

/** Where pasted columns may go: to what can be written, to find rows by, or nowhere. */
function targetsOf({ rows, hiddenRows = [], ...grid }: PasteGrid): Option[] {
  const everyRow = [...rows, ...hiddenRows]
  const open = everyColumnOf(grid).filter((column) => !everyRow.every((row) => isClosed(row, column)))
  return [
    { value: '', label: '不写入' },
    { value: rowsTarget, label: '认行：编码或名称' },
    ...open.map(({ key, title }) => ({ value: key, label: title })),
  ]
}

/** The target with its options; a read-only column that was recognised is one of them. */
function targetOf(isKey: boolean, column: SheetColumn | undefined, options: readonly Option[]): MappingRow['target'] {
  if (isKey) return { value: rowsTarget, options }
  if (!column) return { value: '', options }
  const isOffered = options.some(({ value }) => value === column.key)
  return {
    value: column.key,
    options: isOffered ? options : [...options, { value: column.key, label: column.title }],
  }
}

/** One row for each pasted column: where it goes, what its cells are read as, and which of them cannot be. */
export function pasteMapping(
  matrix: readonly (readonly string[])[],
  grid: PasteGrid,
  { corrections = {}, ...answers }: PasteAnswers,
  onCorrect: Correcting['onCorrect'],
): MappingRow[] {
  const layout = layOut(matrix, grid, answers.columns)
  const { unitQuestions, rivals } = planPaste(matrix, grid, answers)
  const asked: Asked = {
    layout,
    answers,
    questions: unitQuestions,
    rivals,
    besideCommas: blockWritesCommas(matrix, layout),
  }
  const options = targetsOf(grid)
  return layout.columns.map((pasted, at): MappingRow => {
    const isKey = layout.keyColumns.has(at)
    const { title } = pasted
    const column = isKey ? undefined : pasted.column
    const cells = column ? readCells(asked, at, column, unitOf(pasted, answers)) : []
    const refused = refusedCells(asked, at, pasted, cells, { corrections, onCorrect })
    return {
      key: String(at),
      letter: columnLetter(at),
      header: layout.columnsBy === 'title' ? title : '',
      samples: samplesOf(asked, at),
      target: targetOf(isKey, column, options),
      ...unitCells({ ...pasted, column }, asked),
      ...judged(asked, at, pasted, cells),
      refused: refused.slice(0, refusedShown),
      refusedCount: refused.length,
    }
  })
}
