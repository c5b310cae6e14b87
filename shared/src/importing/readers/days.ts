import type { Day } from '../../time/day.ts'
import type { CellReader } from '../../workbook/cell-reader.ts'
import { cellText } from '../../workbook/cell-text.ts'
import { taken } from '../../workbook/fault.ts'
import { day } from '../../workbook/readers/date.ts'

/** Dates may be written with slashes: those divide no list. */
const separators = /[、，,;；\n]/

/** One day, or several divided by 、. */
export const days: CellReader<Day[]> = {
  ...day,
  rule: `${day.rule}；先后几次的用顿号分隔`,
  read: (cell, context) => {
    const parts = cellText(cell)
      .split(separators)
      .map((part) => part.trim())
    if (parts.length === 1) {
      const one = day.read(cell, context)
      return one.ok ? taken(one.value === null ? null : [one.value]) : one
    }
    const read: Day[] = []
    for (const part of parts.filter((text) => text !== '')) {
      const one = day.read({ ...cell, value: part }, context)
      if (!one.ok) return one
      if (one.value !== null) read.push(one.value)
    }
    return taken(read.length > 0 ? read : null)
  },
}
