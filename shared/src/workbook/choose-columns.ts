import type { ColumnChoice, Meant } from './column-choice.ts'
import { isInUnit } from './convert-money.ts'
import type { FoundColumn, Header, Twins } from './find-header.ts'
import { columnIndex, columnLetter, type SheetCells } from './raw-cell.ts'
import { unitOver } from './stated-unit.ts'
import type { KeyedColumn } from './table.ts'
import { isOtherSize } from './unit-text.ts'

/** A header as the person means it, and why that cannot be: sentences about the choices themselves. */
export interface ChosenHeader {
  readonly header: Header
  readonly faults: readonly string[]
}

interface Choosing {
  readonly sheet: SheetCells
  readonly table: readonly KeyedColumn[]
  readonly header: Header
}

const columnNamed = (table: readonly KeyedColumn[], field: string | null): KeyedColumn | undefined =>
  table.find(({ key }) => key === field)

const titledAt = ({ written }: Header, index: number): string => {
  const text = written.find((header) => header.index === index)?.text
  return `${columnLetter(index)} 列${text === undefined ? '' : `“${text}”`}`
}

/** What is wrong with one choice by itself. */
function faultOf({ sheet, table, header }: Choosing, { column: letters, field, unit }: ColumnChoice): string[] {
  const index = columnIndex(letters)
  if (!sheet.rows.some((row) => row[index] !== undefined)) {
    return [`工作表“${sheet.name}”没有 ${letters} 列，请重新选择列的对应`]
  }
  if (field === null) return []
  const column = columnNamed(table, field)
  if (!column) return [`${titledAt(header, index)}选了“${field}”，这张表没有这一项，请重新选择`]
  return unit !== undefined && column.unit !== '万元'
    ? [`${titledAt(header, index)}写入“${column.title}”，不是金额，不能按${unit}换算，请去掉单位`]
    : []
}

/** Of twins one is left where the others are said to be something else. */
function settledTwin(
  { sheet, header }: Choosing,
  { column, indexes }: Twins,
  isChosen: (index: number) => boolean,
): { found: FoundColumn[]; twins: Twins[] } {
  const left = indexes.filter((index) => !isChosen(index))
  const [index] = left
  if (index === undefined) return { found: [], twins: [] }
  const found = { column, index, unit: unitOver(sheet, header, { column, index }) }
  return { found: [found], twins: left.length > 1 ? [{ column, indexes: left }] : [] }
}

const several = (columns: readonly FoundColumn[], header: Header): string[] => {
  const keys = [...new Set(columns.map(({ column }) => column.key))]
  return keys.flatMap((key) => {
    const same = columns.filter(({ column }) => column.key === key)
    const [first] = same
    if (!first || same.length < 2) return []
    const named = same.map(({ index }) => titledAt(header, index)).join('和 ')
    return [`${named}都要写入“${first.column.title}”，一项只能由一列写入，请把其余的列改为“不写入”`]
  })
}

/** Puts what the person says of the columns over what was recognised. */
export function chooseColumns(choosing: Choosing, choices: readonly ColumnChoice[]): ChosenHeader {
  const { sheet, table, header } = choosing
  const chosen = new Map(choices.map((choice) => [columnIndex(choice.column), choice]))
  const keys = new Set(choices.map(({ field }) => field))
  const isTwin = ({ column }: FoundColumn) => header.twins.some((twins) => twins.column === column)
  const settled = header.twins
    .filter(({ column }) => !keys.has(column.key))
    .map((twins) => settledTwin(choosing, twins, (index) => chosen.has(index)))
  const said = [...chosen].flatMap(([index, { field, unit }]): FoundColumn[] => {
    const column = columnNamed(table, field)
    if (!column) return []
    return [{ column, index, unit: unitOver(sheet, header, { column, index }), ...(unit && { inUnit: unit }) }]
  })
  const kept = header.columns.filter((found) => !chosen.has(found.index) && !isTwin(found))
  const columns = [...kept, ...settled.flatMap(({ found }) => found), ...said].sort(
    (a, b) => table.indexOf(a.column) - table.indexOf(b.column) || a.index - b.index,
  )
  const taken = new Set(columns.map(({ index }) => index))
  const wasRepeated = new Set(header.ignored.flatMap(({ reason, index }) => (reason === 'repeated' ? [index] : [])))
  return {
    header: {
      ...header,
      columns,
      missing: table.filter((column) => column.required && !columns.some((found) => found.column === column)),
      ignored: header.written
        .filter(({ index }) => !taken.has(index))
        .map(({ text, index }) => ({
          header: text,
          index,
          reason: chosen.has(index) ? 'chosen' : wasRepeated.has(index) ? 'repeated' : 'extra',
        })),
      twins: settled.flatMap(({ twins }) => twins),
    },
    faults: [...choices.flatMap((choice) => faultOf(choosing, choice)), ...several(columns, header)],
  }
}

/** A header whose amounts are in the unit that the person names, and whose other units are told. */
export function inMeantUnits(header: Header, { money }: Meant): Header {
  const columns = header.columns.map((found) =>
    money !== undefined && found.inUnit === undefined && isInUnit(found, money) ? { ...found, inUnit: money } : found,
  )
  return {
    ...header,
    columns,
    wrongUnits: columns.flatMap(({ inUnit, column, index, unit }) =>
      inUnit === undefined && unit && column.unit && isOtherSize(unit.unit, column.unit)
        ? [{ column, index, unit }]
        : [],
    ),
  }
}
