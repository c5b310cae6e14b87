import { isMoneyUnit, type MoneyUnit } from '@pianqu/shared/workbook/unit-text.ts'
import { useState } from 'react'
import { Button } from '../../button.tsx'
import { Dialog } from '../../dialog.tsx'
import { MappingTable } from '../../mapping/mapping-table.tsx'
import { pasteMapping } from './paste-mapping.ts'
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

/** What a paste would do, before it does it: which column goes where, as the person may change it, and what comes of it. */
export function PastePreview({ pending, onConfirm, onCancel }: PastePreviewProps) {
  const { matrix, grid } = pending
  const [answers, setAnswers] = useState<Required<PasteAnswers>>(nothingSaid)
  const { units, clearsWithBlanks, columns, corrections } = answers
  const { unitQuestions: questions, blanks } = planPaste(matrix, grid, { columns, corrections })
  const plan = planPaste(matrix, grid, answers)
  // Cells that cannot be read stand below their columns.
  const lines = pasteLines({ ...plan, rejects: [] }, clearsWithBlanks)
  const correct = (cell: string, value: string) =>
    setAnswers({ ...answers, corrections: { ...corrections, [cell]: value } })
  const rows = pasteMapping(matrix, grid, answers, correct)
  const open = rows.find(({ state }) => state === 'asked')
  const unitFor = (columnKey: string, unit: MoneyUnit) =>
    setAnswers({ ...answers, units: { ...units, [columnKey]: unit } })
  return (
    <Dialog
      isOpen
      isWide="full"
      onClose={onCancel}
      title="粘贴预览"
      description={pasteSummary(plan)}
      note={open && `先确认「${open.header || `${open.letter} 列`}」：${open.note}`}
      actions={
        <Button
          variant="primary"
          disabled={open !== undefined || plan.writes.length === 0}
          onClick={() => onConfirm(answers)}
        >
          确认
        </Button>
      }
    >
      <p>{matchingText(plan)}下表每格：上行为粘贴原文，下行为将读成的值。</p>
      <MappingTable
        rows={rows}
        onTarget={(at, target) =>
          setAnswers({ ...answers, columns: { ...columns, [Number(at)]: target === '' ? null : target } })
        }
        onUnit={(at, unit) => {
          const target = rows.find(({ key }) => key === at)?.target.value
          if (target !== undefined && isMoneyUnit(unit)) unitFor(target, unit)
        }}
      />
      {questions.map((question) => (
        <UnitChoice
          key={question.column.key}
          question={question}
          unit={units[question.column.key]}
          onChoose={(unit) => unitFor(question.column.key, unit)}
        />
      ))}
      {blanks.length > 0 && (
        <label className={styles['option']}>
          <input
            type="checkbox"
            checked={clearsWithBlanks}
            onChange={(event) => setAnswers({ ...answers, clearsWithBlanks: event.target.checked })}
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

const nothingSaid: Required<PasteAnswers> = { units: {}, clearsWithBlanks: false, columns: {}, corrections: {} }

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
