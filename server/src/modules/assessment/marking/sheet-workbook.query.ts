import type { Actor } from '@pianqu/shared/access/access.ts'
import { criteriaOf } from '@pianqu/shared/assessment/applicable.ts'
import { sheetWorkbookRefusal } from '@pianqu/shared/assessment/marking/sheet-fingerprint.ts'
import {
  newInReading,
  readSheetWorkbook,
  sheetColumns,
  sheetRows,
} from '@pianqu/shared/assessment/marking/sheet-workbook.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import type { SheetCells } from '@pianqu/shared/workbook/raw-cell.ts'
import type { Database } from '../../../db/database.ts'
import { sheetPage } from './sheets.query.ts'

/** The own sheet as a workbook, and the name it is saved under. */
export function sheetWorkbook(db: Database, actor: Actor, year: number, today: Day) {
  const page = sheetPage(db, actor, year, today)
  const { raterCode, raterName, version, markingDue, reasonBelowPercent } = page
  return {
    fileName: `${raterName}${year}年双向考核评分表（第${version}版）.xlsx`,
    fingerprint: { year, unitCode: raterCode, edition: version },
    about: [
      `${raterName}${year}年双向考核评分表，第${version}版，${markingDue}前提交。`,
      '每行一个评价对象，分数可填一位小数；没有接触的指标填“未接触”，整个对象没有接触的在“整体未接触”填“是”。',
      `${reasonBelowPercent > 0 ? `低于满分${reasonBelowPercent}%的，或` : ''}与本单位对其他对象的评分相差过大的，要在“理由”里说明；“依据”可以不填。`,
      '空着就是没有评分。导入后文件不留存，评分在审核前封存，其他单位和市级专班都看不到。',
      ...criteriaOf(page).flatMap(({ code, name, guidance }) => (guidance ? [`${code} ${name}：${guidance}`] : [])),
    ],
    columns: sheetColumns(page),
    rows: sheetRows(page),
  }
}

interface Uploaded {
  readonly sheets: readonly SheetCells[]
  readonly hidden: SheetCells | undefined
}

/** What an uploaded workbook changes of the own sheet. Throws import/tampered, other-unit, older-edition or no-header. */
export function readOwnWorkbook(
  db: Database,
  actor: Actor,
  { year, today }: { readonly year: number; readonly today: Day },
  { sheets, hidden }: Uploaded,
) {
  const page = sheetPage(db, actor, year, today)
  const refusal = sheetWorkbookRefusal(hidden, { year, unitCode: page.raterCode, edition: page.version })
  if (refusal) throw new ProblemError(refusal.code, { detail: refusal.detail })
  for (const sheet of sheets) {
    const reading = readSheetWorkbook(page, sheet)
    if (reading) return { ...newInReading(page, reading), faults: reading.faults, version: page.version }
  }
  throw new ProblemError('import/no-header', { detail: '没有找到评分表的表头，请用下载的评分表填写，不要改动列名' })
}
