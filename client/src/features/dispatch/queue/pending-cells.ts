import { type ContentField, reportContentSchema } from '@pianqu/shared/months/report-content.schema.ts'
import { saveLines } from '@pianqu/shared/reports/report.contract.ts'

/** What can be changed of a line: its cells, and that it says 无变化. */
export type EditedField = ContentField | 'isUnchanged'
export type EditedValue = string | number | boolean | null

/** A cell that was typed and is not known to be on the server. */
export interface PendingCell {
  readonly projectCode: string
  readonly field: EditedField
  /** What the server may hold without anybody else having changed it: what was read, and what was sent from here. */
  readonly bases: readonly EditedValue[]
  readonly mine: EditedValue
}

export type Cells = Readonly<Record<string, PendingCell>>

export interface Edit {
  readonly projectCode: string
  readonly field: EditedField
  readonly before: EditedValue
  readonly after: EditedValue
}

export const cellKey = ({ projectCode, field }: Pick<PendingCell, 'projectCode' | 'field'>): string =>
  `${projectCode} ${field}`

/** Why a value can never be saved, `null` where it can: such a cell waits here, in sight, and holds up no other. */
export function unsavable({ field, mine }: Pick<PendingCell, 'field' | 'mine'>): string | null {
  if (field === 'isUnchanged') return null
  if (reportContentSchema.shape[field].safeParse(mine).success) return null
  if (field === 'progressBasisPoints') return '形象进度应在0—100%之间，这个值没有保存'
  if (field === 'actualStart' || field === 'actualCompletion') return '应为2025-10这样的月份，这个值没有保存'
  return typeof mine === 'number' && mine < 0 ? '金额不能小于0，这个值没有保存' : '内容不符合格式，这个值没有保存'
}

/** The cells that can be sent. */
export function savable(cells: Cells): Cells {
  return Object.fromEntries(Object.entries(cells).filter(([, cell]) => unsavable(cell) === null))
}

/** A note on a line that says 无变化 does not take that back, which has to be said again beside it. */
const isNoteOnly = (line: Readonly<Record<string, EditedValue>>): boolean =>
  Object.keys(line).every((name) => name === 'projectCode' || name === 'note')

/** The cells as the API takes them, line by line; `unchanged` names the lines that say 无变化. */
export function saveBody(cells: Cells, version: number, unchanged: ReadonlySet<string>) {
  const lines = new Map<string, Record<string, EditedValue>>()
  for (const { projectCode, field, mine } of Object.values(cells)) {
    lines.set(projectCode, { ...lines.get(projectCode), projectCode, [field]: mine })
  }
  const bodies = [...lines].map(([code, line]) =>
    unchanged.has(code) && isNoteOnly(line) ? { ...line, isUnchanged: true } : line,
  )
  return saveLines.body?.parse({ version, lines: bodies })
}
