import { type CellReader, orBlank } from '../cell-reader.ts'
import { cellText, meansNothing } from '../cell-text.ts'
import { taken } from '../fault.ts'

const separators = /[、，,;；/\n]/

export const joiner = '、'

/** The parts of a list in order, each once. */
export function splitList(text: string): string[] {
  const parts = text.split(separators).map((part) => part.trim())
  return [...new Set(parts.filter((part) => !meansNothing(part)))]
}

/** Whether a text would fall apart when written into a list. */
export const holdsSeparator = (text: string): boolean => separators.test(text)

/** Words divided by 、 or by what else offices use. */
export function words(example: string): CellReader<string[]> {
  return {
    rule: '可填多个，用顿号分隔',
    example,
    width: 20,
    numeric: false,
    read: orBlank((cell) => {
      const parts = splitList(cellText(cell))
      return taken(parts.length > 0 ? parts : null)
    }),
  }
}
