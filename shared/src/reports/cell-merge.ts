/** One cell as it was read, as I have it, and as somebody else has saved it since. */
export interface CellConflict<Field extends string> {
  readonly field: Field
  readonly base: unknown
  readonly mine: unknown
  readonly theirs: unknown
}

type Cells = Readonly<Record<string, unknown>>

/**
 * Merges two edits of one line cell by cell: what only one side changed is taken, what both changed alike is no conflict,
 * and what they changed differently is left to a person, with theirs standing until they choose. Nothing is lost.
 */
export function mergeCells<Row extends object, Field extends keyof Row & string>(
  fields: readonly Field[],
  base: Row,
  mine: Row,
  theirs: Row,
): { merged: Row; conflicts: CellConflict<Field>[] } {
  const merged: Record<string, unknown> = { ...(theirs as Cells) }
  const conflicts: CellConflict<Field>[] = []
  for (const field of fields) {
    const [was, my, their] = [base[field], mine[field], theirs[field]]
    if (Object.is(my, was) || Object.is(my, their)) continue
    if (Object.is(their, was)) merged[field] = my
    else conflicts.push({ field, base: was, mine: my, theirs: their })
  }
  // Only fields of the row were written.
  return { merged: merged as Row, conflicts }
}
