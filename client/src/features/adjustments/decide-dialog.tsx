import { adjustmentKindNames } from '@pianqu/shared/adjustments/adjustment.schema.ts'
import type { Proposal } from '@pianqu/shared/adjustments/proposal.schema.ts'
import { type Day, isDay } from '@pianqu/shared/time/day.ts'
import { useState } from 'react'
import { problemOf } from '../../api/api-problem.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { DayField } from '../../ui/form/day-field.tsx'
import { TextField } from '../../ui/form/field.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useToast } from '../../ui/toast.tsx'
import styles from './adjustments.module.css'
import { useProposalStep } from './adjustments.queries.ts'

interface DecideDialogProps {
  readonly proposal: Proposal
  readonly onClose: () => void
}

const consequences = {
  watch: '自生效日期起，这个片区在各处带「观察」标记；不影响数字。',
  unwatch: '自生效日期起，这个片区不再带「观察」标记；不影响数字。',
  remove: '自生效日期起，这个片区退出名单：其后发行的债券、轨道覆盖、总览和月调度不再计入；已发布的月份不变。',
  admit: '自生效日期起，这个片区进入名单并登记入库：其后发行的债券、轨道覆盖、总览和月调度计入；已发布的月份不变。',
} as const

/** Approves or rejects a proposal of somebody else; the document and the day may be put right. */
export function DecideDialog({ proposal, onClose }: DecideDialogProps) {
  const { kind, areaName, evidence, proposedBy, version } = proposal
  const [documentNumber, setDocumentNumber] = useState(proposal.documentNumber ?? '')
  const [effectiveOn, setEffectiveOn] = useState<Day | undefined>(proposal.effectiveOn)
  const [note, setNote] = useState('')
  const step = useProposalStep(proposal.proposalId)
  const toast = useToast()
  const said = note.trim()
  const done = (title: string) => ({
    onSuccess: () => {
      toast(title, `${areaName}${adjustmentKindNames[kind]}`)
      onClose()
    },
  })
  const approve = () =>
    step.mutate(
      {
        step: 'approve',
        version,
        documentNumber: documentNumber.trim(),
        ...(effectiveOn && { effectiveOn }),
        ...(said && { note: said }),
      },
      done('已批准'),
    )
  const reject = () => step.mutate({ step: 'reject', version, note: said }, done('已决定不批准'))
  const isReady = documentNumber.trim().length >= 2 && effectiveOn !== undefined
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`决定：${areaName}${adjustmentKindNames[kind]}`}
      description={consequences[kind]}
      actions={
        <>
          <Button onClick={reject} isBusy={step.isPending} disabled={said.length < 2}>
            不批准
          </Button>
          <Button variant="primary" onClick={approve} isBusy={step.isPending} disabled={!isReady}>
            批准
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <p className={styles['evidence']}>
          {proposedBy}提请：{evidence}
        </p>
        <TextField
          label="文号"
          name="documentNumber"
          value={documentNumber}
          onChange={setDocumentNumber}
          autoComplete="off"
        />
        <DayField
          label="生效日期"
          value={effectiveOn}
          onChange={(text) => setEffectiveOn(text && isDay(text) ? text : undefined)}
        />
        <TextField
          label="意见"
          name="note"
          value={note}
          onChange={setNote}
          hint="不批准时必填，说明理由"
          autoComplete="off"
        />
      </div>
      {step.error && <ProblemNotice problem={problemOf(step.error)} />}
    </Dialog>
  )
}
