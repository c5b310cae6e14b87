import type { BoardState, LineStatus } from '@pianqu/shared/reports/report-status.ts'
import type { TagKind } from '../../ui/words/tag.tsx'

/** How far a report is, as its tag looks: owed and returned wait for the district. */
export const stateTags: Record<BoardState, TagKind> = {
  'not-due': 'idle',
  waiting: 'idle',
  overdue: 'owed',
  missing: 'owed',
  submitted: 'moving',
  returned: 'owed',
  accepted: 'done',
  published: 'done',
}

/** The same of one line. */
export const lineTags: Record<LineStatus, TagKind> = {
  empty: 'idle',
  draft: 'idle',
  submitted: 'moving',
  returned: 'owed',
  accepted: 'done',
}
