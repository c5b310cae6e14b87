import { cellText } from '../../workbook/cell-text.ts'
import type { SheetCells } from '../../workbook/raw-cell.ts'
import type { CellValue } from '../../workbook/table.ts'

/** What a workbook of marks was made for; the edition is the version of the sheet. */
export interface SheetFingerprint {
  readonly year: number
  readonly unitCode: string
  readonly edition: number
}

const labels = { kind: '类型', year: '年度', unitCode: '单位', edition: '版本' } as const
const kind = 'assessment-sheet'

export const sheetFingerprintRows = ({ year, unitCode, edition }: SheetFingerprint): CellValue[][] => [
  ['本表供系统核对，请勿更改或删除'],
  [labels.kind, kind],
  [labels.year, String(year)],
  [labels.unitCode, unitCode],
  [labels.edition, String(edition)],
]

function readFingerprint({ rows }: Pick<SheetCells, 'rows'>): SheetFingerprint | null {
  const said = new Map(rows.map(([label, value]) => [label && cellText(label), value ? cellText(value) : '']))
  const unitCode = said.get(labels.unitCode) ?? ''
  const [year, edition] = [said.get(labels.year), said.get(labels.edition)].map((text) =>
    /^\d{1,9}$/.test(text ?? '') ? Number(text) : null,
  )
  const isWhole = said.get(labels.kind) === kind && unitCode !== ''
  return isWhole && year != null && edition != null ? { year, unitCode, edition } : null
}

/** Why a workbook is not for this sheet as it stands; null where it is. */
export function sheetWorkbookRefusal(
  hidden: Pick<SheetCells, 'rows'> | undefined,
  wanted: SheetFingerprint,
): { readonly code: 'import/tampered' | 'import/other-unit' | 'import/older-edition'; readonly detail: string } | null {
  const made = hidden ? readFingerprint(hidden) : null
  if (!made || made.edition > wanted.edition) {
    return { code: 'import/tampered', detail: '不是本系统下载的评分表，或版本信息被改动。请重新下载评分表填写' }
  }
  if (made.unitCode !== wanted.unitCode || made.year !== wanted.year) {
    return { code: 'import/other-unit', detail: '这份评分表是另一个单位或另一个年度的。请下载本单位今年的评分表填写' }
  }
  if (made.edition < wanted.edition) {
    return {
      code: 'import/older-edition',
      detail: `这份评分表是第${made.edition}版，系统中已是第${wanted.edition}版。请重新下载后填写，以免覆盖同事的评分`,
    }
  }
  return null
}
