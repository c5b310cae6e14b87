import type { MappingColumn, MappingReading } from '@pianqu/shared/importing/import.contract.ts'
import type { KeptMapping } from '@pianqu/shared/importing/kept-mapping.contract.ts'
import type { TableKind } from '@pianqu/shared/importing/kinds.ts'
import type { MeantOfFile } from '@pianqu/shared/importing/mapping.schema.ts'
import type { ColumnChoice, TypedCell } from '@pianqu/shared/workbook/column-choice.ts'
import { isMoneyUnit, type MoneyUnit } from '@pianqu/shared/workbook/unit-text.ts'

/** What the person has said of a file so far; nothing at first. */
export interface Said {
  readonly choices: readonly ColumnChoice[]
  readonly headerRow: number | null
  readonly money: MoneyUnit | null
  /** Cells that cannot be read as they stand. */
  readonly typed: readonly TypedCell[]
}

export const nothingSaid: Said = { choices: [], headerRow: null, money: null, typed: [] }

type Column = Pick<MappingColumn, 'sheet' | 'letter' | 'field'>

const isOf =
  ({ sheet, letter }: Column) =>
  (choice: ColumnChoice): boolean =>
    choice.sheet === sheet && choice.column === letter

const saidOf = (said: Said, column: Column, choice: Omit<ColumnChoice, 'sheet' | 'column'>): Said => ({
  ...said,
  choices: [
    ...said.choices.filter((one) => !isOf(column)(one)),
    { sheet: column.sheet, column: column.letter, ...choice },
  ],
})

/** The column goes to another field, or nowhere; what was said of its unit is forgotten. */
export const sentTo = (said: Said, column: Column, field: string | null): Said => saidOf(said, column, { field })

/** The amounts of the column are in this unit. */
export const inUnit = (said: Said, column: Column, unit: string): Said =>
  isMoneyUnit(unit) ? saidOf(said, column, { field: column.field, unit }) : said

/** What is typed over cells, later ones in place of earlier ones; an empty text leaves the cell as it is in the file. */
export const typedIn = (said: Said, cells: readonly TypedCell[]): Said => {
  const keyOf = ({ sheet, cell }: TypedCell) => `${sheet ?? ''} ${cell}`
  const all = new Map([...said.typed, ...cells].map((one) => [keyOf(one), one]))
  return { ...said, typed: [...all.values()].filter(({ text }) => text.trim() !== '') }
}

/** The line of titles that was guessed counts as named once columns are chosen by it. */
export const byGuess = (said: Said, { headers: [first] }: Pick<MappingReading, 'headers'>): Said =>
  first?.isGuessed && said.headerRow === null ? { ...said, headerRow: first.row } : said

/** What was kept, as if it were said. */
export const saidByKept = ({ choices, headerRow, money }: KeptMapping): Said => ({
  choices,
  headerRow,
  money,
  typed: [],
})

/** What may be kept of what was said: a sheet is named only where there are several. */
export const toKeep = (
  { choices, headerRow, money }: Said,
  { headers }: Pick<MappingReading, 'headers'>,
): KeptMapping => ({
  choices: choices.map(({ sheet, ...choice }) =>
    headers.length > 1 && sheet !== undefined ? { sheet, ...choice } : choice,
  ),
  headerRow,
  money,
})

const orderly = ({ choices, headerRow, money }: KeptMapping | Said): string =>
  JSON.stringify([
    choices.map(({ sheet = '', column, field, unit = '' }) => [sheet, column, field, unit].join(' ')).toSorted(),
    headerRow,
    money,
  ])

/** The same is said of the columns, in whichever order; cells that were typed over do not count. */
export const saysAlike = (said: Said, other: KeptMapping | Said): boolean => orderly(said) === orderly(other)

/** The same as the API takes it. */
export const meantQuery = ({ choices, headerRow, money, typed }: Said) => ({
  ...(typed.length > 0 && { typed: JSON.stringify(typed) }),
  ...(choices.length > 0 && { mapping: JSON.stringify(choices) }),
  ...(headerRow !== null && { headerRow: String(headerRow) }),
  ...(money && { money }),
})

/** What is said of one of several files, as the API takes it: its place, the table that it is, and the columns. */
export const meantOfFile = (
  file: number,
  kind: TableKind,
  { choices, headerRow, money, typed }: Said,
): MeantOfFile => ({
  file,
  kind,
  ...(typed.length > 0 && { typed: [...typed] }),
  ...(choices.length > 0 && { mapping: [...choices] }),
  ...(headerRow !== null && { headerRow }),
  ...(money && { money }),
})
