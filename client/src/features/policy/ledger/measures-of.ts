import { headlineText } from '@pianqu/shared/headlines/headline.ts'
import { ledgerFinding } from '@pianqu/shared/headlines/year-findings.ts'
import { chineseNumber } from '@pianqu/shared/policy/address.ts'
import type { ClauseRow, MeasureList } from '@pianqu/shared/policy/policy.contract.ts'
import { validityNames } from '@pianqu/shared/policy/validity.ts'
import { groupBy } from '@pianqu/shared/words/group-by.ts'
import { measureOf } from '../measure-id.ts'

/** One row of the ledger: a measure with all its clauses. */
export interface MeasureRow {
  readonly id: string
  readonly documentTitle: string
  readonly number: string
  readonly title: string
  readonly first: ClauseRow
  readonly clauses: readonly ClauseRow[]
}

interface Wanted {
  readonly document?: string | undefined
  readonly q?: string | undefined
  readonly kind?: 'promise' | 'grant' | undefined
}

const says = ({ title, forWhom, leadUnits, coUnits, measureTitle }: ClauseRow, q: string): boolean =>
  [title, forWhom ?? '', measureTitle, ...leadUnits, ...coUnits].some((text) => text.includes(q))

/** The measures that hold a clause which is asked for. */
export function measuresOf({ rows, documents }: MeasureList, { document, q, kind }: Wanted): MeasureRow[] {
  const titles = new Map(documents.map(({ code, shortTitle }) => [code, shortTitle]))
  return [...groupBy(rows, ({ clause }): string => measureOf(clause))].flatMap(([id, clauses]) => {
    const [first] = clauses
    const isWanted = clauses.some(
      (clause) =>
        (document === undefined || clause.document === document) &&
        (kind === undefined || clause.kind === kind) &&
        (q === undefined || says(clause, q)),
    )
    if (!first || !isWanted) return []
    return [
      {
        ...{ id, first, clauses },
        documentTitle: titles.get(first.document) ?? first.document,
        number: `第${chineseNumber(first.measure)}条`,
        title: first.measureTitle,
      },
    ]
  })
}

/** `已失效（2025-12-31）`, `即将到期（2025-12-31）`, `有效`. */
export const standText = ({ state, validUntil }: Pick<ClauseRow, 'state' | 'validUntil'>): string =>
  validUntil === null ? validityNames[state] : `${validityNames[state]}（${validUntil}）`

/** How many measures there are, and how long they hold. */
export function ledgerHeadline({ documents, rows }: Pick<MeasureList, 'documents' | 'rows'>, year: number): string {
  const left = documents.flatMap(({ state, daysLeft }) => (state === 'expiring' && daysLeft !== null ? [daysLeft] : []))
  return headlineText(
    ledgerFinding({
      year,
      documents: documents.length,
      measures: new Set(rows.map(({ clause }) => measureOf(clause))).size,
      expired: documents.filter(({ state }) => state === 'expired').length,
      daysLeft: left.length > 0 ? Math.min(...left) : null,
    }),
  )
}

/** How many measures end within 90 days, and what follows them; null where none does. */
export function expiryText({ documents, rows }: MeasureList): string | null {
  const ending = documents.filter(({ state }) => state === 'expiring')
  if (ending.length === 0) return null
  const codes = new Set(ending.map(({ code }) => code))
  const count = new Set(rows.filter(({ document }) => codes.has(document)).map(({ clause }) => measureOf(clause))).size
  const without = ending.filter(({ successorCode }) => successorCode === null).length
  return `${count}条措施在90天内到期${without > 0 ? `，其中${without}份文件还没有接续文件` : ''}`
}
