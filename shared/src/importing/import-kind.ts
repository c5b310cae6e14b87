import type { Permission } from '../access/access.ts'
import type { Table } from '../workbook/table.ts'

/** What is known of everything that can be imported, be it a table or not. */
export interface ImportCard {
  readonly name: string
  /** What is in it, for who chooses among the kinds. */
  readonly note: string
  /** Who may bring it; a department also needs the duty. */
  readonly permission: Permission
  /** Its rows stand somewhere: the import must name a coordinate system. The noun is for one of them in a sentence. */
  readonly placed?: { readonly noun: string }
  /** A file is of one month, which the importer may name. */
  readonly isMonthly?: true
  /** A file may hold from a day on that it does not name itself: what the day is called, and what holds without one. */
  readonly dated?: { readonly label: string; readonly hint: string }
  /** The endings of its files, where it does not come as a workbook. */
  readonly endings?: readonly string[]
  /** What fields are called that no single column carries. */
  readonly otherFields?: Readonly<Record<string, string>>
}

/** What a kind of table has besides its columns. */
interface Keyed<Row, Key extends keyof Row & string> extends ImportCard {
  /** What tells one row from another; a second import finds the row by it. Named alike in rows and columns. */
  readonly key: readonly Key[]
  /** What a row is called in a list of changes. */
  readonly called: (row: NoInfer<Row>) => string
  /** What a row takes of a limit that rows share, for rows that have one. */
  readonly sizeOf?: (row: NoInfer<Row>) => number
  /** The noun that other tables refer to its rows by, `reference/unknown-area`, for those whose key is a code. */
  readonly noun?: string
}

/** One kind of table, whole: all that lists of kinds and of columns are made of. */
export interface ImportKindOf<Row, Key extends keyof Row & string> extends Keyed<Row, Key>, Table<Row> {}

/** Declares a kind of table; only fixes the types. */
export const importKind = <Row, const Key extends keyof Row & string>(
  declared: ImportKindOf<Row, Key>,
): ImportKindOf<Row, Key> => declared

/** What a row is called that has a name, or a code alone. */
export const byName = ({ name }: { readonly name: string }): string => name
export const byCode = ({ code }: { readonly code: string }): string => code
