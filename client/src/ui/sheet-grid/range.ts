/** A cell by its place among the rows and columns shown. */
export interface Place {
  readonly row: number
  readonly column: number
}

export interface Size {
  readonly rows: number
  readonly columns: number
}

/** From where the selection began to the active cell. */
export interface Range {
  readonly anchor: Place
  readonly focus: Place
}

export interface Bounds {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

export const oneCell = (place: Place): Range => ({ anchor: place, focus: place })

/** The rectangle of a range, both ends included. */
export function boundsOf({ anchor, focus }: Range): Bounds {
  return {
    top: Math.min(anchor.row, focus.row),
    bottom: Math.max(anchor.row, focus.row),
    left: Math.min(anchor.column, focus.column),
    right: Math.max(anchor.column, focus.column),
  }
}

const within = (value: number, count: number): number => Math.max(0, Math.min(value, count - 1))

/** The nearest place that exists. */
export const clamped = ({ row, column }: Place, { rows, columns }: Size): Place => ({
  row: within(row, rows),
  column: within(column, columns),
})

/** Every place of the range, row by row. */
export function placesOf(range: Range): Place[] {
  const { top, bottom, left, right } = boundsOf(range)
  return Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (_, along) => ({ row: top + down, column: left + along })),
  ).flat()
}
