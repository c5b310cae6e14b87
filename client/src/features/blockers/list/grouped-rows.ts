import type { BlockerCause, BlockerRow } from '@pianqu/shared/blockers/blocker.contract.ts'

/** Several blockers under one cause: one item, with those of its blockers that are in sight below. */
export interface CauseItem {
  readonly kind: 'cause'
  readonly cause: BlockerCause
  readonly rows: readonly BlockerRow[]
}

export interface BlockerItem {
  readonly kind: 'blocker'
  readonly row: BlockerRow
  readonly isMember: boolean
}

export type ListItem = CauseItem | BlockerItem

/** The rows in their order; those of one cause stand together, where the first of them does. One alone needs no heading. */
export function groupedRows(rows: readonly BlockerRow[], causes: readonly BlockerCause[]): readonly ListItem[] {
  const headed = new Map(causes.filter(({ members }) => members.length > 1).map((cause) => [cause.id, cause]))
  const seen = new Set<string>()
  return rows.flatMap((row): ListItem[] => {
    const cause = row.causeId === null ? undefined : headed.get(row.causeId)
    if (!cause) return [{ kind: 'blocker', row, isMember: false }]
    if (seen.has(cause.id)) return []
    seen.add(cause.id)
    const members = rows.filter(({ causeId }) => causeId === cause.id)
    return [
      { kind: 'cause', cause, rows: members },
      ...members.map((member): ListItem => ({ kind: 'blocker', row: member, isMember: true })),
    ]
  })
}

export const itemKey = (item: ListItem): string => (item.kind === 'cause' ? `cause ${item.cause.id}` : item.row.id)

const unique = (values: readonly (string | null)[]): readonly string[] => [
  ...new Set(values.filter((value) => value !== null)),
]

/** `3个片区`, or the name of the only one. */
export function manyText(values: readonly (string | null)[], unit: string): string {
  const named = unique(values)
  return named.length === 1 ? (named[0] ?? '') : named.length === 0 ? '' : `${named.length}${unit}`
}

/** `最早一件逾期11天`; nothing where none is late. */
export function worstText(rows: readonly BlockerRow[]): string | null {
  const late = rows.filter(({ isLate }) => isLate)
  if (late.length === 0) return null
  const most = Math.max(...late.map(({ overdueDays }) => overdueDays))
  return most > 0 ? `最早一件逾期${most}天` : `${late.length}件已逾期升级`
}
