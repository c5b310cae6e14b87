import type { ReadContext } from '@pianqu/shared/workbook/cell-reader.ts'

const knowsNothing = () => false

/** Cells of a sheet refer to nothing that the city would have to know. */
export const entryContext: ReadContext = {
  known: {
    unitCodeOf: () => undefined,
    hasUnit: knowsNothing,
    has: knowsNothing,
  },
  date1904: false,
  month: undefined,
  codesInFile: new Set(),
  planePositions: false,
}
