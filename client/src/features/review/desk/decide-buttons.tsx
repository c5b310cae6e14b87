import { Button } from '../../../ui/button.tsx'
import { Row } from '../../../ui/layout/row.tsx'
import { Note } from '../../../ui/words/note.tsx'
import type { LineStanding } from './line-standing.ts'

export interface Decisions {
  readonly onAccept: () => void
  readonly onSendBack: () => void
  readonly onTakeBack: () => void
  readonly onMove: (count: 1 | -1) => void
}

interface DecideButtonsProps extends Decisions {
  readonly standing: LineStanding
  readonly onComment: () => void
  /** What was decided last. */
  readonly said: string | undefined
}

/** What may be done with the line in hand, each with its key. */
export function DecideButtons(props: DecideButtonsProps) {
  const { standing, onAccept, onSendBack, onTakeBack, onComment, onMove, said } = props
  return (
    <Row>
      <Button variant="primary" onClick={onAccept} disabled={!standing.canAccept}>
        通过 <kbd>A</kbd>
      </Button>
      <Button variant="danger" onClick={onSendBack} disabled={!standing.canSendBack}>
        {standing.backStep === 'reopen' ? '重新退回' : '退回'} <kbd>R</kbd>
      </Button>
      <Button onClick={onComment} disabled={!standing.canSendBack}>
        提意见 <kbd>C</kbd>
      </Button>
      {standing.canTakeBack && (
        <Button onClick={onTakeBack}>
          撤销通过 <kbd>U</kbd>
        </Button>
      )}
      <Button onClick={() => onMove(1)}>
        下一行 <kbd>J</kbd>
      </Button>
      <Button onClick={() => onMove(-1)}>
        上一行 <kbd>K</kbd>
      </Button>
      <Note as="span" role="status">
        {said}
      </Note>
    </Row>
  )
}
