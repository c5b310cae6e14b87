import type { ReportField } from './report-field.ts'

/** What stands beside the fields of a line: what tells it apart, and what is known already. */
export const lineWords = {
  projectCode: { name: '项目编码', inGrid: '编码', aliases: ['项目编号'] },
  projectName: { name: '项目名称', inGrid: '项目', aliases: ['工程名称'] },
  month: { name: '月份', aliases: ['填报月份', '报告月份', '统计月份'] },
  planYuan: { name: '年度计划' },
  ytdBeforeYuan: { name: '上月累计' },
  ytdYuan: { name: '本月累计' },
} as const

type Called = Pick<ReportField, 'name' | 'inGrid' | 'onProject' | 'aliases'>

/** What stands above a field in a workbook: its name, with the unit that its cells are read in. */
export const titleOf = ({ name, reader }: Pick<ReportField, 'name' | 'reader'>): string =>
  reader.unit ? `${name}(${reader.unit})` : name

/** Every other word for it that a screen or a paper may have, each once. */
export function aliasesOf({ name, inGrid, onProject, aliases = [] }: Called): string[] {
  const words = new Set([inGrid, onProject, ...aliases].filter((word) => word !== undefined))
  words.delete(name)
  return [...words]
}
