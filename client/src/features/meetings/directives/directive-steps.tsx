import { type Directive, stepDirective } from '@pianqu/shared/meetings/directive.contract.ts'
import { type DirectiveStep, directiveStepNames } from '@pianqu/shared/meetings/directive.workflow.ts'
import { useState } from 'react'
import { FormDialog } from '../../../parts/form/form-dialog.tsx'
import { Button } from '../../../ui/button.tsx'
import { DayEntry, TextEntry, WordsEntry } from '../../../ui/form/entries.tsx'
import { Row } from '../../../ui/layout/row.tsx'
import { onDemand, Part } from '../../../ui/on-demand.tsx'
import { useDirectiveStep } from '../meetings.queries.ts'

const blockerDialog = onDemand(() =>
  import('./directive-blocker-dialog.tsx').then((part) => part.DirectiveBlockerDialog),
)

/** What this person may do with a directive. */
export function DirectiveSteps({ directive }: { readonly directive: Directive }) {
  const [step, setStep] = useState<DirectiveStep | null>(null)
  const [isRaising, setRaising] = useState(false)
  return (
    <>
      <Row gap={6}>
        {directive.maySteps.map((each) => (
          <Button key={each} onClick={() => setStep(each)}>
            {directiveStepNames[each]}
          </Button>
        ))}
        {directive.mayRaise && <Button onClick={() => setRaising(true)}>转为堵点</Button>}
      </Row>
      {isRaising && <Part of={blockerDialog} with={{ directive, onClose: () => setRaising(false) }} />}
      {step && <StepDialog directive={directive} step={step} onClose={() => setStep(null)} />}
    </>
  )
}

interface StepProps {
  readonly directive: Directive
  readonly step: DirectiveStep
  readonly onClose: () => void
}

const fieldsOf: Readonly<Record<DirectiveStep, React.ReactNode>> = {
  report: (
    <>
      <WordsEntry label="办理情况" name="text" />
      <TextEntry label="证明（文号或材料）" name="proof" />
    </>
  ),
  confirm: <TextEntry label="核验意见（可不填）" name="note" />,
  sendBack: <WordsEntry label="退回理由" name="reason" />,
  withdraw: <WordsEntry label="撤销理由" name="reason" />,
  amend: (
    <>
      <WordsEntry label="议定内容" name="text" />
      <DayEntry label="时限" name="dueOn" />
      <TextEntry label="更改理由" name="reason" />
    </>
  ),
}

function StepDialog({ directive, step, onClose }: StepProps) {
  const { number, version, text, dueOn } = directive
  const command = useDirectiveStep(directive)
  const first = step === 'amend' ? { text, ...(dueOn && { dueOn }) } : {}
  return (
    <FormDialog
      title={`${directiveStepNames[step]}：${number}`}
      description={text}
      endpoint={stepDirective}
      command={command}
      first={first}
      body={{ step, version }}
      isDanger={step === 'withdraw'}
      verb={directiveStepNames[step]}
      done={[`${number}${directiveStepNames[step]}完成`]}
      onClose={onClose}
    >
      {fieldsOf[step]}
    </FormDialog>
  )
}
