import { lineWords } from '../months/line-words.ts'

/** The hidden column that says which project a row was made for. */
export const rowKeyHeader = '行标识'

/** What stands beside the columns to be filled in, to read and not to be imported. */
export const helperHeaders = [`${lineWords.planYuan.name}(万元)`, `${lineWords.ytdBeforeYuan.name}(万元)`] as const

export const isHelperHeader = (header: string): boolean =>
  header === rowKeyHeader || helperHeaders.some((helper) => helper === header)
