import type { SheetPage } from '@pianqu/shared/assessment/marking/sheet.contract.ts'
import type { RefObject } from 'react'
import { Button } from '../../../ui/button.tsx'
import { tenthsText } from '../../../ui/text/tenths-text.ts'
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
    <aside className={styles['panel']} aria-label={`${name}的评分情况`}>
      <header>
        <h3>{name}</h3>
        <TargetSteps target={target} isOpen={sheet.isOpen} session={session} onRecuse={onRecuse} />
      </header>
      {criterion && (
        <section aria-label="指标">
          <h4>
            {criterion.name}
            <span className={styles['meta']}> 满分 {tenthsText(criterion.maxTenths)} 分</span>
          </h4>
          <p className={styles['words']}>{criterion.guidance || '没有评分说明'}</p>
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
    </aside>
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
  if (isRecused) return <p className={styles['meta']}>已回避：{recusal?.reason}</p>
  return (
    <>
      {recusal && (
        <p className={styles['meta']}>
          {recusal.state === 'asked' ? '已申请回避，市级专班处理前仍需评分。' : '回避申请没有同意，请照常评分。'}
        </p>
      )}
      {isOpen && (
        <div className={styles['buttons']}>
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
        </div>
      )}
    </>
  )
}
