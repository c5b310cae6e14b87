import type { MoneyUnit } from '@pianqu/shared/workbook/unit-text.ts'
import { useState } from 'react'
import { Button } from '../../button.tsx'
import { Dialog } from '../../dialog.tsx'
import styles from './paste-preview.module.css'
import type { UnitQuestion } from './paste-units.ts'
import { matchingText, pasteLines, pasteSummary, questionText } from './paste-words.ts'
import { type PasteAnswers, planPaste } from './plan-paste.ts'
import type { PendingPaste } from './use-paste.ts'

interface PastePreviewProps {
  readonly pending: PendingPaste
  readonly onConfirm: (answers: PasteAnswers) => void
  readonly onCancel: () => void
}

const shownLines = 200

/** What a paste would do, before it does it. */
export function PastePreview({ pending, onConfirm, onCancel }: PastePreviewProps) {
  const [units, setUnits] = useState<Readonly<Record<string, MoneyUnit>>>({})
  const [clearsWithBlanks, setClearsWithBlanks] = useState(false)
  const answers = { units, clearsWithBlanks }
  const { unitQuestions: questions, blanks } = planPaste(pending.matrix, pending.grid)
  const plan = planPaste(pending.matrix, pending.grid, answers)
  const lines = pasteLines(plan, clearsWithBlanks)
  const isAnswered = questions.every(({ column }) => units[column.key] !== undefined)
  return (
    <Dialog
      isOpen
      isWide
      onClose={onCancel}
      title="粘贴预览"
      description={pasteSummary(plan)}
      actions={
        <Button variant="primary" disabled={!isAnswered || plan.writes.length === 0} onClick={() => onConfirm(answers)}>
          确认
        </Button>
      }
    >
      <p>{matchingText(plan)}</p>
      {questions.map((question) => (
        <UnitChoice
          key={question.column.key}
          question={question}
          unit={units[question.column.key]}
          onChoose={(unit) => setUnits({ ...units, [question.column.key]: unit })}
        />
      ))}
      {blanks.length > 0 && (
        <label className={styles['option']}>
          <input
            type="checkbox"
            checked={clearsWithBlanks}
            onChange={(event) => setClearsWithBlanks(event.target.checked)}
          />
          用空白清空原来的内容（{blanks.length} 格）
        </label>
      )}
      {lines.length > 0 && (
        <ul className={styles['lines']} aria-label="粘贴明细">
          {lines.slice(0, shownLines).map((line) => (
            <li key={`${line.what}${line.where}${line.words}`} className={styles['line']}>
              <span className={`${styles['what']} ${styles[line.level]}`}>{line.what}</span>
              <span>{line.where}</span>
              <span className={styles['words']}>{line.words}</span>
            </li>
          ))}
          {lines.length > shownLines && <li className={styles['words']}>另有 {lines.length - shownLines} 项</li>}
        </ul>
      )}
    </Dialog>
  )
}

interface UnitChoiceProps {
  readonly question: UnitQuestion
  readonly unit: MoneyUnit | undefined
  readonly onChoose: (unit: MoneyUnit) => void
}

function UnitChoice({ question, unit, onChoose }: UnitChoiceProps) {
  const { column, assumed, suggested } = question
  return (
    <fieldset className={styles['question']}>
      <legend>{questionText(question)}</legend>
      {[suggested, assumed].map((candidate) => (
        <label key={candidate} className={styles['option']}>
          <input
            type="radio"
            name={`unit-${column.key}`}
            checked={unit === candidate}
            onChange={() => onChoose(candidate)}
          />
          {candidate === suggested ? `按${candidate}换算` : `仍按${candidate}`}
        </label>
      ))}
    </fieldset>
  )
}
