import type { MappingColumn, MappingReading } from '@pianqu/shared/importing/import.contract.ts'

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

const isUsed = ({ field }: MappingColumn): boolean => field !== null

/** The column that waits for the person; undefined where none does. */
const openColumn = ({ columns }: MappingReading): MappingColumn | undefined =>
  columns.find(({ state }) => state === 'asked')

/** `7列中4列可用，其中1列待确认；2格不能读`. */
export function mappingHeadline({ columns }: MappingReading): string {
  const asked = columns.filter(({ state }) => state === 'asked').length
  const refused = sum(columns.map(({ refusedCount }) => refusedCount))
  const open = asked > 0 ? `，其中${asked}列待确认` : ''
  const lost = refused > 0 ? `；${refused}格不能读` : ''
  return `${columns.length}列中${columns.filter(isUsed).length}列可用${open}${lost}`
}

/** `读取 51 行 × 4 列 · 换算 51 格（亿元→万元）· 忽略 3 列 · 拒绝 2 格`: exactly what goes on to be compared. */
export function mappingSummary({ headers, columns }: MappingReading): string {
  const converted = columns.filter(({ state, unit }) => state === 'converted' && unit !== '万元')
  const units = [...new Set(converted.map(({ unit }) => `${unit}→万元`))].join('、')
  const cells = sum(converted.map(({ filled, refusedCount }) => filled - refusedCount))
  const ignored = columns.length - columns.filter(isUsed).length
  const refused = sum(columns.map(({ refusedCount }) => refusedCount))
  const parts = [
    `读取 ${sum(headers.map(({ rows }) => rows))} 行 × ${columns.filter(isUsed).length} 列`,
    cells > 0 && `换算 ${cells} 格（${units}）`,
    ignored > 0 && `忽略 ${ignored} 列`,
    refused > 0 && `拒绝 ${refused} 格`,
  ]
  return parts.filter(Boolean).join(' · ').replaceAll('） ·', '）·')
}

/** The main button names the open question. */
export function goOnText(reading: MappingReading): string {
  const open = openColumn(reading)
  if (open) return `先确认「${open.header || `${open.letter} 列`}」`
  return reading.problems.length > 0 ? '先选定必填的列' : '看差异'
}
