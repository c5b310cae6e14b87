import { Button } from '../../../ui/button.tsx'
import { Callout } from '../../../ui/layout/callout.tsx'
import { Row } from '../../../ui/layout/row.tsx'
import type { Failure } from './decisions.ts'
import { failureTitle } from './use-decisions.ts'

interface FailureListProps {
  readonly failures: readonly Failure[]
  readonly onGo: (failure: Failure) => void
  readonly onDismiss: (failure: Failure) => void
}

/** What was decided and did not land: each line waits again, with the way back to it. */
export function FailureList({ failures, onGo, onDismiss }: FailureListProps) {
  return failures.map((failure) => {
    const { decision, problem } = failure
    return (
      <Callout tone="bad" isFramed as="div" role="alert" key={`${decision.projectCode} ${decision.step}`}>
        <Row justify="between">
          <span>
            <strong>{failureTitle(decision)}</strong> {problem.detail ?? problem.title}
          </span>
          <Row gap={8}>
            <Button onClick={() => onGo(failure)}>回到这一行</Button>
            <Button variant="quiet" onClick={() => onDismiss(failure)}>
              知道了
            </Button>
          </Row>
        </Row>
      </Callout>
    )
  })
}
