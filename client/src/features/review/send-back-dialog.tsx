import type { Report } from '@pianqu/shared/reports/report.contract.ts'
import { type ContentField, contentFieldNames, contentFields } from '@pianqu/shared/reports/report-content.schema.ts'
import { useId, useState } from 'react'
import { problemOf } from '../../api/api-problem.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Select } from '../../ui/select.tsx'
import { useToast } from '../../ui/toast.tsx'
import { lineStanding } from './line-standing.ts'
import styles from './review.module.css'
import { useReviewStep } from './review.queries.ts'
import type { ReviewLine } from './review-queue.ts'

interface SendBackDialogProps {
  readonly report: Report
  readonly reviewed: ReviewLine
  readonly onClose: () => void
  readonly onDone: () => void
}

/** What is said most often; each is a beginning that can be changed. */
const templates = [
  '金额与上月相差过大，请核对单位（万元）后说明原因。',
  '形象进度与完成投资不一致，请核对。',
  '请补充本月形象进度说明。',
  '完成投资低于上月计划较多，请说明原因和下步措施。',
  '存在问题请写明责任单位和需协调事项。',
] as const

const wholeLine = 'line'
const isField = (value: string): value is ContentField => contentFields.some((field) => field === value)

/** Sends one line back with a comment that must be answered. */
export function SendBackDialog({ report, reviewed, onClose, onDone }: SendBackDialogProps) {
  const id = useId()
  const { line, checks } = reviewed
  const [field, setField] = useState<string>(checks[0]?.field ?? wholeLine)
  const [comment, setComment] = useState(checks[0]?.message ?? '')
  const step = useReviewStep(report.id)
  const toast = useToast()
  const { backStep } = lineStanding(report, line)
  const confirm = () =>
    step.mutate(
      {
        step: backStep,
        version: report.version,
        lines: [{ projectCode: line.projectCode, comment, ...(isField(field) && { field }) }],
      },
      {
        onSuccess: () => {
          toast('已退回', `${line.projectName}：区县答复并修改后重新提交。`)
          onDone()
          onClose()
        },
      },
    )
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`退回 ${line.projectName}`}
      description="只退回这一行，其他行不受影响。意见须由区县答复后才能重新提交。"
      actions={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button variant="danger" onClick={confirm} isBusy={step.isPending} disabled={comment.trim() === ''}>
            退回这一行
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <Select
          label="哪一格"
          value={field}
          options={[
            { value: wholeLine, label: '整行' },
            ...contentFields.map((each) => ({ value: each, label: contentFieldNames[each] })),
          ]}
          onChange={setField}
        />
        <label htmlFor={id}>退回意见（必填）</label>
        <textarea
          id={id}
          rows={3}
          maxLength={500}
          className={styles['input']}
          value={comment}
          onChange={(event) => setComment(event.target.value)}
        />
        <ul className={styles['templates']} aria-label="常用意见">
          {templates.map((template) => (
            <li key={template}>
              <Button variant="quiet" onClick={() => setComment(template)}>
                {template}
              </Button>
            </li>
          ))}
        </ul>
      </div>
      {step.error && <ProblemNotice problem={problemOf(step.error)} />}
    </Dialog>
  )
}
