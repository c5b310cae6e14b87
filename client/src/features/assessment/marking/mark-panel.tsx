import type { SheetPage } from '@pianqu/shared/assessment/marking/sheet.contract.ts'
import type { RefObject } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Box } from '../../../ui/layout/box.tsx'
import { Row } from '../../../ui/layout/row.tsx'
import { tenthsText } from '../../../ui/text/tenths-text.ts'
import { Note } from '../../../ui/words/note.tsx'
import { Prose } from '../../../ui/words/prose.tsx'
import type { MarkSession } from './mark-edit.ts'
import { MarkWords } from './mark-words.tsx'
import styles from './marking.module.css'
import { markingKeyNames } from './marking-keys.ts'
import { QuestionList } from './question-list.tsx'
import type { SheetTarget, ShownTarget } from './shown-sheet.ts'
import type { Place, PlaceInHand } from './use-marking-desk.ts'
import { useUntouched } from './use-untouched.ts'

interface MarkPanelProps {
  readonly sheet: SheetPage
  readonly targets: readonly ShownTarget[]
  readonly target: ShownTarget
  readonly criterionCode: string
  readonly inHand: PlaceInHand
  readonly reason: RefObject<HTMLTextAreaElement | null>
  readonly session: MarkSession
  /** Leads the keyboard back to the sheet. */
  readonly onBack: () => void
  readonly onGoTo: (place: Place) => void
  readonly onRecuse: (target: SheetTarget) => void
}

/** What is known beside the mark in hand: what the criterion asks, why the mark needs a word, and where others do. */
export function MarkPanel(props: MarkPanelProps) {
  const { sheet, targets, target, criterionCode, inHand, reason, session, onBack, onGoTo, onRecuse } = props
  const { code, name } = target.target
  const criteria = sheet.sections.flatMap((section) => section.criteria)
  const criterion = criteria.find((each) => each.code === criterionCode) ?? criteria[0]
  return (
    <Box as="aside" size="middle" gap={12} className={styles['panel']} aria-label={`${name}的评分情况`}>
      <header>
        <h3>{name}</h3>
        <TargetSteps target={target} isOpen={sheet.isOpen} session={session} onRecuse={onRecuse} />
      </header>
      {criterion && (
        <section aria-label="指标">
          <h4>
            {criterion.name}
            <Note as="span"> 满分 {tenthsText(criterion.maxTenths)} 分</Note>
          </h4>
          <Prose className={styles['words']}>{criterion.guidance || '没有评分说明'}</Prose>
        </section>
      )}
      {criterion && !target.isUntouched && (
        <MarkWords
          key={`${code} ${criterion.code}`}
          target={target}
          criterion={criterion}
          isOpen={sheet.isOpen}
          reason={reason}
          onEdit={session.edit}
          onBack={onBack}
          onHold={inHand.hold}
        />
      )}
      <QuestionList sheet={sheet} targets={targets} onGoTo={onGoTo} />
    </Box>
  )
}

interface TargetStepsProps {
  readonly target: ShownTarget
  readonly isOpen: boolean
  readonly session: MarkSession
  readonly onRecuse: (target: SheetTarget) => void
}

/** What is said of a target as a whole: 未接触, or that one should not mark it. */
export function TargetSteps({ target: shown, isOpen, session, onRecuse }: TargetStepsProps) {
  const toggle = useUntouched(session)
  const { target, isUntouched, isRecused } = shown
  const { recusal } = target
  if (isRecused) return <Note>已回避：{recusal?.reason}</Note>
  return (
    <>
      {recusal && (
        <Note>
          {recusal.state === 'asked' ? '已申请回避，市级专班处理前仍需评分。' : '回避申请没有同意，请照常评分。'}
        </Note>
      )}
      {isOpen && (
        <Row>
          <Button
            aria-pressed={isUntouched}
            title={markingKeyNames.untouched}
            aria-keyshortcuts="Alt+U"
            onClick={() => toggle(shown)}
          >
            {isUntouched ? '取消整行未接触' : '整行未接触'}
          </Button>
          {!recusal && (
            <Button variant="quiet" onClick={() => onRecuse(target)}>
              申请回避
            </Button>
          )}
        </Row>
      )}
    </>
  )
}
