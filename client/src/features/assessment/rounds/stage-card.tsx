import { type RoundStep, roundSteps } from '@pianqu/shared/assessment/round.contract.ts'
import { type RoundPage, roundStageNames, roundStages } from '@pianqu/shared/assessment/round.schema.ts'
import { useState } from 'react'
import { useMay } from '../../../session/actor.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Row } from '../../../ui/layout/row.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import styles from '../assessment.module.css'
import { roundStepNames } from '../assessment-words.ts'
import type { Board } from './board.ts'
import { MoveDueDialog } from './move-due-dialog.tsx'
import { StageDialog } from './stage-dialog.tsx'

interface StageCardProps {
  readonly round: RoundPage
  readonly board: Board
}

/** What is known of the day of each stage. */
function dayWords(round: RoundPage): Record<(typeof roundStages)[number], string> {
  return {
    marking: `${round.openedOn} 开始，${round.markingDue} 截止`,
    reply: '评分截止后由专班结束评分',
    audit: '答复后由专班开始审核',
    published: round.publishedOn ?? '两个方向同一天发布',
  }
}

/** The stages of the round, and the step the task force may take. */
export function StageCard({ round, board }: StageCardProps) {
  const [step, setStep] = useState<RoundStep | 'due' | null>(null)
  const mayWrite = useMay()('assessment:write')
  const at = roundStages.indexOf(round.stage)
  const days = dayWords(round)
  const steps = roundSteps.filter((each) => round.steps.includes(each))
  return (
    <Card
      title="阶段"
      aside={
        mayWrite && (
          <Row>
            {round.stage === 'marking' && <Button onClick={() => setStep('due')}>调整截止日期</Button>}
            {steps.map((each) => (
              <Button
                key={each}
                variant={each === 'back-to-reply' ? 'secondary' : 'primary'}
                onClick={() => setStep(each)}
              >
                {roundStepNames[each]}
              </Button>
            ))}
          </Row>
        )
      }
    >
      <ol className={styles['stages']}>
        {roundStages.map((stage, index) => (
          <Stack
            as="li"
            gap={0}
            className={styles['stage']}
            key={stage}
            aria-current={index === at ? 'step' : undefined}
            data-done={index < at || undefined}
          >
            <strong>
              {index + 1}. {roundStageNames[stage]}
            </strong>
            <span>{days[stage]}</span>
          </Stack>
        ))}
      </ol>
      {step === 'due' && <MoveDueDialog round={round} onClose={() => setStep(null)} />}
      {step && step !== 'due' && <StageDialog step={step} round={round} board={board} onClose={() => setStep(null)} />}
    </Card>
  )
}
