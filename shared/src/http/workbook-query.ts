import { z } from 'zod'

/** What a workbook of a list takes beside the filters of the list. */
export const workbookQueryShape = {
  columns: z
    .string()
    .max(400)
    .optional()
    .describe('Keys of the columns with dots between them, in any order; left out, those that a screen shows at first'),
  codes: z
    .string()
    .max(8000)
    .optional()
    .describe('Of the rows that are found, these alone: their codes with commas between them'),
}

/** Of rows, those that were named; all where none was. */
export function namedRows<Row>(rows: readonly Row[], codes: string | undefined, codeOf: (row: Row) => string): Row[] {
  if (codes === undefined) return [...rows]
  const named = new Set(codes.split(','))
  return rows.filter((row) => named.has(codeOf(row)))
}

/** `筛选：片区 锦安活力老城；灯号 滞后`: what was left out, where something was. */
export const filterLine = (parts: readonly (readonly [name: string, value: string | undefined])[]): string[] => {
  const said = parts.flatMap(([name, value]) => (value ? [`${name} ${value}`] : []))
  return said.length > 0 ? [`筛选：${said.join('；')}`] : []
}
