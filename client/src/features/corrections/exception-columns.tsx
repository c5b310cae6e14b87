import type { LockException } from '@pianqu/shared/periods/period.contract.ts'
import { instantText } from '@pianqu/shared/time/instant-text.ts'
import { Button } from '../../ui/button.tsx'
import type { Column } from '../../ui/table/data-table.tsx'
import { Note } from '../../ui/words/note.tsx'
import { Words } from '../../ui/words/words.tsx'
import { scopeText, standingText } from './exception-words.ts'

/** One row for each exception. */
export const exceptionColumns: readonly Column<LockException>[] = [
  {
    key: 'scope',
    header: '范围',
    cell: (row) => (
      <Words min={140} max={260}>
        {scopeText(row)}
      </Words>
    ),
  },
  {
    key: 'reason',
    header: '原因',
    cell: ({ reason }) => (
      <Words min={140} max={260}>
        {reason}
      </Words>
    ),
  },
  {
    key: 'granted',
    header: '批准',
    cell: ({ grantedBy, grantedAt }) => (
      <Words min={0} below={instantText(grantedAt)}>
        {grantedBy}
      </Words>
    ),
  },
  { key: 'until', header: '截止', cell: ({ until }) => instantText(until) },
  { key: 'state', header: '状态', cell: (row) => standingText(row, Date.now()) },
]

interface EndStepProps {
  readonly row: LockException
  readonly onEnd: (row: LockException) => void
}

/** The task force may end one that still runs. */
export function EndStep({ row, onEnd }: EndStepProps) {
  return row.isActive ? (
    <Button onClick={() => onEnd(row)} aria-label={`提前关闭${scopeText(row)}`}>
      提前关闭
    </Button>
  ) : (
    <Note as="span" kind="fine">
      到时自动关闭
    </Note>
  )
}
