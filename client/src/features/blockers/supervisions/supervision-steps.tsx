import { type Supervision, stepSupervision } from '@pianqu/shared/blockers/blocker.contract.ts'
import { useState } from 'react'
import { FormDialog } from '../../../parts/form/form-dialog.tsx'
import { Button } from '../../../ui/button.tsx'
import { WordsEntry } from '../../../ui/form/entries.tsx'
import { Row } from '../../../ui/layout/row.tsx'
import { Quote } from '../../../ui/words/quote.tsx'
import { useSupervisionStep } from '../blockers.queries.ts'

type Step = Supervision['maySteps'][number]

const words: Readonly<Record<Step, string>> = { sign: '签收', report: '反馈', finish: '办结' }

interface StepsProps {
  readonly order: Supervision
}

/** What this person may do with an order of supervision. */
export function SupervisionSteps({ order }: StepsProps) {
  const [opened, setOpened] = useState<Step | null>(null)
  if (order.maySteps.length === 0) return null
  return (
    <Row gap={8}>
      {order.maySteps.map((step) => (
        <Button key={step} onClick={() => setOpened(step)}>
          {step === 'report' && order.state === 'reported' ? '更改反馈' : words[step]}
          <span className="visually-hidden">：{order.number}</span>
        </Button>
      ))}
      {opened && <StepDialog step={opened} order={order} onClose={() => setOpened(null)} />}
    </Row>
  )
}

const descriptions: Readonly<Record<Step, string>> = {
  sign: '签收表示本单位已经知道期限和要求；之后反馈办理情况。',
  report: '反馈由市级专班看过后办结；反馈不是对堵点的答复，答复在堵点页上办。',
  finish: '办结只了结这份督办单，堵点本身要等答复、核验后销号。',
}

interface DialogProps extends StepsProps {
  readonly step: Step
  readonly onClose: () => void
}

function StepDialog({ step, order, onClose }: DialogProps) {
  const { id, number, promise, dueOn, version, feedback } = order
  return (
    <FormDialog
      title={`${words[step]}：${number}`}
      description={descriptions[step]}
      endpoint={stepSupervision}
      command={useSupervisionStep(id)}
      first={step === 'report' ? { text: feedback } : {}}
      body={{ step, version }}
      verb={words[step]}
      done={[`${number}已${words[step]}`]}
      onClose={onClose}
    >
      <Quote>
        {promise}（期限{dueOn}）{step === 'finish' && feedback && `\n反馈：${feedback}`}
      </Quote>
      {step === 'report' && <WordsEntry label="反馈内容" name="text" hint="办到哪一步，何时办完，需要什么支持" />}
    </FormDialog>
  )
}
