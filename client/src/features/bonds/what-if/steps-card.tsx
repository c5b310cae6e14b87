import type { ScenarioStep } from '@pianqu/shared/bonds/scenario/scenario.schema.ts'
import { type Names, stepText } from '@pianqu/shared/bonds/scenario/step-words.ts'
import type { BondYear } from '@pianqu/shared/bonds/year.contract.ts'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { Row } from '../../../ui/layout/row.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import styles from '../bonds.module.css'
import { StepAmountDialog } from './step-amount-dialog.tsx'
import { StepDialog } from './step-dialog.tsx'
import { withAmount } from './step-draft.ts'
import type { WhatIf } from './use-what-if.ts'
import whatIfStyles from './what-if.module.css'

interface StepsCardProps {
  readonly year: BondYear
  readonly whatIf: WhatIf
  readonly names: Names
  /** A project was found by its name, which the lists here do not have. */
  readonly onKnown: (code: string, name: string) => void
}

/** Where steps say a thing twice, the later place tells them apart. */
const stepKey = (step: ScenarioStep, index: number): string => `${index} ${JSON.stringify(step)}`

/** The differences the scenario makes, in order; each can be changed or taken out, and the last change undone. */
export function StepsCard({ year, whatIf, names, onKnown }: StepsCardProps) {
  const [dialog, setDialog] = useState<'add' | number | null>(null)
  const { steps, setSteps, undo } = whatIf
  const edited = typeof dialog === 'number' ? steps[dialog] : undefined
  const close = () => setDialog(null)
  return (
    <Card title={`测算步骤${steps.length}步`}>
      <Row align="end" className={styles['tools']}>
        <Button onClick={() => setDialog('add')}>增加一步</Button>
        <Button onClick={undo} disabled={!undo}>
          撤销
        </Button>
        <Button onClick={() => setSteps([])} disabled={steps.length === 0}>
          清空
        </Button>
      </Row>
      {steps.length === 0 && (
        <EmptyNotice title="还没有步骤">从候选项目加入，或增加一步：安排、取消、调整、移动分配或批次。</EmptyNotice>
      )}
      <Stack as="ol" gap={4}>
        {steps.map((step, index) => (
          <StepLine
            key={stepKey(step, index)}
            text={`${index + 1}. ${stepText(step, names)}`}
            onEdit={'amountYuan' in step ? () => setDialog(index) : undefined}
            onDrop={() => setSteps(steps.filter((_, at) => at !== index))}
          />
        ))}
      </Stack>
      {dialog === 'add' && (
        <StepDialog
          year={year}
          steps={steps}
          names={names}
          onKnown={onKnown}
          onAdd={(step) => setSteps([...steps, step])}
          onClose={close}
        />
      )}
      {edited && (
        <StepAmountDialog
          text={stepText(edited, names)}
          amountYuan={amountOf(edited)}
          onChange={(yuan) => setSteps(steps.map((step, at) => (at === dialog ? withAmount(step, yuan) : step)))}
          onClose={close}
        />
      )}
    </Card>
  )
}

const amountOf = (step: ScenarioStep): number => ('amountYuan' in step ? step.amountYuan : 0)

interface StepLineProps {
  readonly text: string
  readonly onEdit: (() => void) | undefined
  readonly onDrop: () => void
}

function StepLine({ text, onEdit, onDrop }: StepLineProps) {
  return (
    <Row as="li" gap={[4, 12]} justify="between" isLined className={whatIfStyles['step']}>
      <span>{text}</span>
      <Row as="span" gap={[4, 8]}>
        {onEdit && (
          <Button variant="quiet" onClick={onEdit} aria-label={`改金额：${text}`}>
            改金额
          </Button>
        )}
        <Button variant="quiet" onClick={onDrop} aria-label={`移除：${text}`}>
          移除
        </Button>
      </Row>
    </Row>
  )
}
