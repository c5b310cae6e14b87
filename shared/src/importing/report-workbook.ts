/** The hidden column that says which project a row was made for. */
export const rowKeyHeader = '行标识'

/** What stands beside the columns to be filled in, to read and not to be imported. */
export const helperHeaders = ['年度计划(万元)', '上月累计(万元)'] as const

export const isHelperHeader = (header: string): boolean =>
  header === rowKeyHeader || helperHeaders.some((helper) => helper === header)
