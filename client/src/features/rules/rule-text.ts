import type { RuleRow, RuleVersionRow } from '@pianqu/shared/rules/rule.contract.ts'
import { monthText } from '@pianqu/shared/time/month.ts'

/** `系统预置`, `第2版`: a version by its number. */
export const editionText = (edition: number | null): string =>
  edition === null ? '尚未制定' : edition === 0 ? '系统预置' : `第${edition}版`

/** `2025年11月起`, `最初`: from when a version holds. */
export const startText = ({ effectiveMonth }: Pick<RuleVersionRow, 'effectiveMonth'>): string =>
  effectiveMonth === null ? '最初' : `${monthText(effectiveMonth)}起`

/** `13条规则：2条已有本市版本，1份草案待审定`. */
export function rulesHeadline(rows: readonly RuleRow[]): string {
  const own = rows.filter(({ edition }) => edition !== null && edition > 0).length
  const drafts = rows.reduce((sum, row) => sum + row.drafts, 0)
  const waiting = drafts > 0 ? `，${drafts}份草案待审定` : ''
  return `${rows.length}条规则：${own > 0 ? `${own}条已有本市版本` : '都按系统预置的版本'}${waiting}`
}

/** What becomes of it next, where something is decided already. */
export const nextText = ({ next }: Pick<RuleRow, 'next'>): string | null =>
  next && `${editionText(next.edition)}自${monthText(next.effectiveMonth)}起`
