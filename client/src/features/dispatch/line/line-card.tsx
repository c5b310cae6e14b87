import type { Month } from '@pianqu/shared/time/month.ts'
import type { Ref } from 'react'
import { Button } from '../../../ui/button.tsx'
import { basisPointsOfEntry, entryOfBasisPoints, entryOfYuan, yuanOfEntry } from '../../../ui/form/wan-entry.ts'
import { Box } from '../../../ui/layout/box.tsx'
import { Money } from '../../../ui/money.tsx'
import { Note } from '../../../ui/words/note.tsx'
import type { CellEdit } from '../cells/cell-edit.ts'
import { CommentBox } from './comment-box.tsx'
import { FindingList } from './finding-list.tsx'
import { LineBlockers } from './line-blockers.tsx'
import { LineFiles } from './line-files.tsx'
import { type JudgedLine, restToLeave } from './line-filter.ts'
import { LineTrend } from './line-trend.tsx'
import { NumberEntry } from './number-entry.tsx'
import { editsOf, unchangedEdits } from './sheet-rows.ts'
import type { ShownComment } from './shown-comment.ts'
import { TextEntry } from './text-entry.tsx'

interface LineCardProps {
  readonly judged: JudgedLine
  readonly reportId: string
  readonly month: Month
  readonly comments: readonly ShownComment[]
  readonly onEdit: (edits: readonly CellEdit[]) => void
  /** The answer to the first comment that has none. */
  readonly answerField: Ref<HTMLTextAreaElement>
}

/** One project on a phone: the few cells that every month needs. */
export function LineCard({ judged, reportId, month, comments, onEdit, answerField }: LineCardProps) {
  const { line, findings } = judged
  const { content, previous, projectCode } = line
  const write = (columnKey: keyof typeof content) => (after: string | number | null) =>
    onEdit(editsOf([{ rowKey: projectCode, columnKey, before: content[columnKey], after }], [line]))
  const first = comments.find(({ answer }) => answer === null) ?? comments[0]
  return (
    <Box as="article" size="large" gap={12} aria-label={line.projectName}>
      <h2>{line.projectName}</h2>
      <Note>
        {projectCode} · 年度计划 <Money yuan={line.planYuan} missing="没有年度计划" /> · 上月累计{' '}
        <Money yuan={line.ytdBeforeYuan} />
      </Note>
      {comments.map((comment) => (
        <CommentBox
          key={comment.commentId}
          comment={comment}
          isOpen={line.status === 'returned'}
          onEdit={onEdit}
          field={comment === first ? answerField : undefined}
        />
      ))}
      <NumberEntry
        label={`本月完成（万元）${previous ? `　上月 ${entryOfYuan(previous.investedYuan) || '—'}` : ''}`}
        value={content.investedYuan}
        read={yuanOfEntry}
        write={entryOfYuan}
        onChange={write('investedYuan')}
      />
      <NumberEntry
        label={`形象进度（%）${previous ? `　上月 ${entryOfBasisPoints(previous.progressBasisPoints) || '—'}` : ''}`}
        value={content.progressBasisPoints}
        read={basisPointsOfEntry}
        write={entryOfBasisPoints}
        onChange={write('progressBasisPoints')}
      />
      <TextEntry label="形象进度说明" value={content.imageProgress} onChange={write('imageProgress')} />
      <TextEntry label="备注" value={content.note} onChange={write('note')} />
      {restToLeave([judged]).length > 0 && (
        <Button onClick={() => onEdit(unchangedEdits([line], true))}>本月无变化</Button>
      )}
      {/* Cards are of lines that may be written. */}
      <LineFiles reportId={reportId} projectCode={projectCode} isOpen={!line.isLocked} />
      <LineBlockers line={line} month={month} />
      <FindingList findings={findings} />
      <LineTrend line={line} />
    </Box>
  )
}
