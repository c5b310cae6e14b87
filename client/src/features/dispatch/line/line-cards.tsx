import type { Report } from '@pianqu/shared/reports/report.contract.ts'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { Note } from '../../../ui/words/note.tsx'
import type { ReportSession } from '../cells/cell-edit.ts'
import styles from '../dispatch.module.css'
import type { PlaceInHand } from '../use-place-in-hand.ts'
import { LineCard } from './line-card.tsx'
import type { JudgedLine } from './line-filter.ts'
import type { ShownComment } from './shown-comment.ts'

interface LineCardsProps {
  readonly report: Report
  /** What is needed, and what was needed when the page opened. */
  readonly lines: readonly JudgedLine[]
  readonly comments: readonly ShownComment[]
  /** Something is still needed. */
  readonly hasMore: boolean
  readonly session: ReportSession
  readonly place: PlaceInHand
}

/** On a phone: only what is needed, one project at a time. */
export function LineCards({ report, lines, comments, hasMore, session, place }: LineCardsProps) {
  const [at, setAt] = useState(0)
  const [followed, setFollowed] = useState(place.cell)
  // Each way that is taken leads to its card once; from there one pages on.
  if (followed !== place.cell) {
    setFollowed(place.cell)
    setAt(
      Math.max(
        0,
        lines.findIndex(({ line }) => line.projectCode === place.cell.row),
      ),
    )
  }
  const index = Math.min(at, lines.length - 1)
  const judged = lines[index]
  if (!judged) return <EmptyNotice title="没有需要填写的项目">完整的表格请在电脑上查看和修改。</EmptyNotice>
  return (
    <Stack as="section" aria-label="需填项目">
      <LineCard
        key={judged.line.projectCode}
        judged={judged}
        reportId={report.id}
        month={report.month}
        comments={comments.filter(({ projectCode }) => projectCode === judged.line.projectCode)}
        onEdit={session.edit}
        answerField={place.answerField}
      />
      <nav className={styles['pager']} aria-label="项目翻页">
        <Button disabled={index === 0} onClick={() => setAt(index - 1)}>
          上一个
        </Button>
        <span>
          {index + 1}/{lines.length}
        </span>
        <Button variant="primary" disabled={index === lines.length - 1} onClick={() => setAt(index + 1)}>
          下一个
        </Button>
      </nav>
      {!hasMore && <Note>需填的都填好了，可以核对提交。</Note>}
    </Stack>
  )
}
