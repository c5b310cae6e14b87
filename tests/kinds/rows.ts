import type { SheetRows } from '../workbook.ts'

export const months = Array.from({ length: 9 }, (_, index) => `2025-0${index + 1}`)

/** 万元 a month against a plan of 1,200 a year: P1 keeps to it, P2 is yellow in September, P3 red. */
const monthly: Readonly<Record<string, number>> = { P1: 100, P2: 80, P3: 50, P4: 100, P5: 100, P6: 100 }

export const project = (code: string, cluster: string | null, district: string, parent: string | null = null) =>
  [code, `${code}工程`, cluster, district, '市城投集团', '基础设施', '加快建设', 50_000, parent] as const

const reportHeader = ['项目编码', '月份', '本月完成投资(万元)'] as const

export const reportsOf = (
  codes: readonly string[],
  inMonths: readonly string[] = months,
): readonly [typeof reportHeader, ...SheetRows] => [
  reportHeader,
  ...inMonths.flatMap((month) => codes.map((code) => [code, month, monthly[code] ?? 0])),
]

export const projectCodes = Object.keys(monthly)
