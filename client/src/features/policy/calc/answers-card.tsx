import { type Answer, answerNames } from '@pianqu/shared/policy/benefit-rule.schema.ts'
import { answersText, stepAmount } from '@pianqu/shared/policy/benefit-words.ts'
import type { BenefitAnswer } from '@pianqu/shared/policy/policy.contract.ts'
import { Card } from '../../../ui/card.tsx'
import { type Column, DataTable } from '../../../ui/table/data-table.tsx'
import { Note } from '../../../ui/words/note.tsx'
import { Words } from '../../../ui/words/words.tsx'
import { ClauseLink } from '../clause-link.tsx'
import styles from './calc.module.css'

const signs: Readonly<Record<Answer, string>> = {
  granted: '✓',
  refused: '✕',
  missing: '＋',
  uncomputed: '‖',
  expired: '◷',
}

const columnsWith = (filled: ReadonlyMap<string, string>): readonly Column<BenefitAnswer>[] => [
  {
    key: 'answer',
    header: '答复',
    cell: ({ answer }) => (
      <span className={styles['answer']} data-answer={answer}>
        <span aria-hidden="true">{signs[answer]}</span> {answerNames[answer]}
      </span>
    ),
  },
  {
    key: 'name',
    header: '事项',
    cell: ({ name, kind, ruleCode }) => (
      <Words min={140} below={kind}>
        {name}
        {filled.get(ruleCode) && <small className={styles['printed']}>{filled.get(ruleCode)}</small>}
      </Words>
    ),
  },
  {
    key: 'because',
    header: '说明',
    cell: ({ because }) => (
      <Words min={220} max={420}>
        {because}
      </Words>
    ),
  },
  {
    key: 'clause',
    header: '条款',
    cell: ({ clause, address }) => <ClauseLink clause={clause} address={address} />,
  },
  {
    key: 'amount',
    header: '金额（万元）',
    align: 'end',
    cell: ({ answer, amountYuan, isCounted }) =>
      answer === 'granted' && !isCounted ? <s>{stepAmount(amountYuan)}</s> : stepAmount(amountYuan),
  },
]

interface AnswersCardProps {
  readonly answers: readonly BenefitAnswer[]
  /** By rule, for paper, which has no form beside it. */
  readonly filled: ReadonlyMap<string, string>
}

/** One answer for each item. */
export function AnswersCard({ answers, filled }: AnswersCardProps) {
  return (
    <Card
      title="逐项答复"
      aside={
        <Note as="span" kind="fine">
          {answersText([...answers])}；「—」不是0，是没有可计入的数
        </Note>
      }
    >
      <DataTable
        caption="逐项答复"
        columns={columnsWith(filled)}
        rows={answers}
        rowKey={(row) => `${row.ruleCode} ${row.amountYuan} ${row.because}`}
      />
    </Card>
  )
}
