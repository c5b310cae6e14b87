import { targetTypeOf } from '@pianqu/shared/assessment/direction.ts'
import type { SheetPage } from '@pianqu/shared/assessment/marking/sheet.contract.ts'
import { instantText } from '@pianqu/shared/time/instant-text.ts'
import { savedText } from '../../../editing/edit-queue.ts'
import { dueText } from '../../../parts/due-text.ts'
import { useSession } from '../../../session/actor.tsx'
import { Callout } from '../../../ui/layout/callout.tsx'
import { Row } from '../../../ui/layout/row.tsx'
import { Note } from '../../../ui/words/note.tsx'
import type { MarkQueue } from './mark-edit.ts'
import styles from './marking.module.css'
import { markKind } from './sheet-document.ts'
import { openQuestions, type ShownTarget, targetProgress } from './shown-sheet.ts'

interface MarkingStandingProps {
  readonly sheet: SheetPage
  readonly targets: readonly ShownTarget[]
  readonly queue: MarkQueue
}

/** How far the sheet is, until when, whether it is saved, and who can see it. */
export function MarkingStanding({ sheet, targets, queue }: MarkingStandingProps) {
  const { today } = useSession()
  const { done, owed } = targetProgress(targets)
  const questions = openQuestions(targets).length
  const what = targetTypeOf(sheet.direction) === 'district' ? '区（市）县' : '部门'
  return (
    <>
      <Row gap={[4, 16]} align="baseline">
        <h2>
          {sheet.raterName}给{what}评分
        </h2>
        <p className={styles['strong']}>
          已评 {done}/{owed}
          {questions > 0 && ` · ${questions} 处需说明`}
        </p>
        {sheet.stage === 'marking' && <Note>{dueText(sheet.markingDue, today)}</Note>}
        <Note role="status" className={styles['saved']}>
          {sheet.isOpen ? savedText(queue, markKind) : ''}
        </Note>
      </Row>
      <p className={styles['sealed']}>
        未提交前和评分期间，任何人（包括管理员）看不到您的评分。
        {sheet.direction === 'districts-mark-departments' && '发布后也只公布汇总得分，不公布单个区县的评分。'}
      </p>
      {sheet.status === 'handed-in' && (
        <Callout tone="plain" isFramed isRow>
          <strong>已提交</strong>
          {sheet.handedInBy && `${sheet.handedInBy} · `}
          {sheet.handedInAt && instantText(sheet.handedInAt)}
          {sheet.stage === 'marking' && '，截止前可以撤回修改。'}
        </Callout>
      )}
      {!sheet.isOpen && sheet.status !== 'handed-in' && (
        <Callout tone="warn" isFramed isRow>
          <strong>不能修改</strong>
          {sheet.closedBecause ?? '评分已经截止'}
        </Callout>
      )}
    </>
  )
}
