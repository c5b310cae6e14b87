import type { Actor } from '@pianqu/shared/access/access.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { mayFillIn } from '@pianqu/shared/importing/duty.ts'
import { draftReportsTable } from '@pianqu/shared/importing/kinds/reports.kind.ts'
import { instantWords } from '@pianqu/shared/time/instant-text.ts'
import { type Month, monthText } from '@pianqu/shared/time/month.ts'
import { wanCell } from '@pianqu/shared/workbook/cell-value.ts'
import type { Database } from '../../db/database.ts'
import type { Form } from '../../workbook/write-form.ts'
import { unitReport } from '../reports/unit-report.query.ts'
import { unitName } from '../units/unit.facts.ts'
import { fingerprintChecksum } from './checks/fingerprint-checksum.ts'
import { cityNames } from './known-city.query.ts'
import { reportForm } from './report-form.ts'

interface Asked {
  readonly month: Month
  readonly unitCode: string
  /** UTC instant. */
  readonly at: string
}

/** Whose report is meant: a district's own, or the one that is named. Throws common/not-found for a district that names another. */
export function meantUnit(actor: Actor, named: string | undefined): string | undefined {
  if (!mayFillIn(actor, 'reports')) return named
  if (named !== undefined && named !== actor.unitCode)
    throw new ProblemError('common/not-found', { detail: '没有这个单位的月报，或您无权查看' })
  return actor.unitCode ?? undefined
}

/** The workbook of a unit's report of the month as it stands now, and the name it is saved under. Throws common/not-found. */
export function unitWorkbook(db: Database, asked: Asked): { readonly fileName: string; readonly form: Form } {
  const { reportId, month, unitCode, version, lines } = unitReport(db, asked)
  const fingerprint = { month, unitCode, edition: version }
  const unit = unitName(db, unitCode) ?? unitCode
  const names = cityNames(db)
  return {
    fileName: `${unit}${monthText(month)}月报（第${version}版）.xlsx`,
    form: reportForm({
      fingerprint: { ...fingerprint, checksum: fingerprintChecksum(fingerprint, reportId) },
      about: [
        `${unit}${monthText(month)}月报，第${version}版，${instantWords(asked.at)}下载。只能导入${unit}${monthText(month)}的月报。`,
        '灰色的单元格不能改；其余按实际填写，空着就是没有填。填好后在“本月填报”里导入，导入前可以预览。',
      ],
      lines: lines.map(({ projectCode, content, isLocked, planYuan, ytdBeforeYuan }) => ({
        projectCode,
        cells: draftReportsTable.toCells({ projectCode, month, ...content }, names),
        helpers: [wanCell(planYuan), wanCell(ytdBeforeYuan)],
        isLocked,
      })),
    }),
  }
}
