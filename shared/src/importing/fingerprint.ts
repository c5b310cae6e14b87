import type { ProblemCode } from '../http/problem.ts'
import { instantWords } from '../time/instant-text.ts'
import { isMonth, type Month, monthText } from '../time/month.ts'
import { cellText } from '../workbook/cell-text.ts'
import type { SheetCells } from '../workbook/raw-cell.ts'
import type { CellValue } from '../workbook/table.ts'

/** What a monthly workbook was made for; the edition is the version of the report it was filled from. */
export interface Fingerprint {
  readonly month: Month
  readonly unitCode: string
  readonly edition: number
}

export interface WrittenFingerprint extends Fingerprint {
  readonly checksum: string
}

/** What a checksum is taken of; `secret` is known to the system that made the workbook, and not in it. */
export const fingerprintText = ({ month, unitCode, edition }: Fingerprint, secret: string): string =>
  ['reports', month, unitCode, edition, secret].join('\n')

const labels = { kind: '类型', month: '月份', unitCode: '单位', edition: '版本', checksum: '校验' } as const

export const fingerprintRows = ({ month, unitCode, edition, checksum }: WrittenFingerprint): CellValue[][] => [
  ['本表供系统核对，请勿更改或删除'],
  [labels.kind, 'reports'],
  [labels.month, month],
  [labels.unitCode, unitCode],
  [labels.edition, String(edition)],
  [labels.checksum, checksum],
]

/** What the hidden sheet says; `null` where it is damaged. */
export function readFingerprint({ rows }: Pick<SheetCells, 'rows'>): WrittenFingerprint | null {
  const said = new Map(rows.map(([label, value]) => [cellText(label ?? { value: null }), value && cellText(value)]))
  const [month = '', unitCode, edition = '', checksum] = [
    said.get(labels.month),
    said.get(labels.unitCode),
    said.get(labels.edition),
    said.get(labels.checksum),
  ]
  const isWhole = said.get(labels.kind) === 'reports' && isMonth(month) && /^\d{1,9}$/.test(edition)
  return isWhole && unitCode && checksum ? { month, unitCode, edition: Number(edition), checksum } : null
}

export interface Refusal {
  readonly code: ProblemCode
  readonly detail: string
}

export const tampered: Refusal = {
  code: 'import/tampered',
  detail:
    '月报表的版本信息被改动、不完整，或不是本系统生成的，无法确认是哪个单位、哪个月、第几版。请重新下载月报表，填好后再导入',
}

interface Target {
  /** Undefined where the importer does not say. */
  readonly month: Month | undefined
  readonly unitCode: string | undefined
}

/** Why a workbook is not for this report, naming both sides and the way on; `null` where it is. */
export function wrongTarget(
  made: Fingerprint,
  target: Target,
  unitNameOf: (code: string) => string | undefined,
): Refusal | null {
  const nameOf = (code: string) => unitNameOf(code) ?? `单位“${code}”`
  if (target.unitCode !== undefined && made.unitCode !== target.unitCode) {
    const [theirs, own] = [nameOf(made.unitCode), nameOf(target.unitCode)]
    return {
      code: 'import/other-unit',
      detail: `这份月报表是${theirs}的，现在导入的是${own}的月报。请下载${own}的月报表填写后再导入`,
    }
  }
  if (target.month !== undefined && made.month !== target.month) {
    const [theirs, own] = [monthText(made.month), monthText(target.month)]
    return {
      code: 'import/wrong-month',
      detail: `这份月报表是${theirs}的，现在导入的是${own}的月报。请切换到${theirs}再导入，或下载${own}的月报表填写`,
    }
  }
  return null
}

interface Standing {
  readonly version: number
  /** Who did something to the report last, and when; null where nobody has. */
  readonly last: { readonly by: string; readonly at: string } | null
}

/** Why a workbook is not taken that was filled from another state of the report than there is now. */
export function olderEdition({ edition }: Fingerprint, { version, last }: Standing): Refusal | null {
  if (edition === version) return null
  if (edition > version) return tampered
  const since = last ? `${last.by}在${instantWords(last.at)}改动过` : '下载之后又有改动'
  return {
    code: 'import/older-edition',
    detail: `这份月报表是第${edition}版，系统中已是第${version}版，${since}。请重新下载月报表，把改动填进新表后再导入，以免覆盖他人的填报`,
  }
}
