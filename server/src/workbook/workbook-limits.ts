import { ProblemError } from '@pianqu/shared/http/problem.ts'

const mebibyte = 1024 * 1024

/** What one imported file may hold. A city's largest table is far below; a file made to exhaust the server is above. */
export const workbookLimits = {
  fileBytes: 20 * mebibyte,
  rows: 100_000,
  columns: 200,
  /** Over all sheets, blank ones before a filled one included. */
  cells: 2_000_000,
  sheets: 50,
  /** Parts of the archive a workbook is. */
  entries: 5_000,
  /** One part, and all parts together, once inflated. */
  entryBytes: 200 * mebibyte,
  totalBytes: 400 * mebibyte,
  /** How much smaller a part may be packed; parts below the size are too small to hurt. */
  ratio: 100,
  ratioFromBytes: mebibyte,
} as const

export const overLimits = (detail: string): ProblemError => new ProblemError('import/limits', { detail })

export const unreadable = (detail: string): ProblemError => new ProblemError('import/unreadable', { detail })

export const unsupported = (detail: string): ProblemError => new ProblemError('common/unsupported-type', { detail })
