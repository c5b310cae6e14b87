import { Button } from '../../../ui/button.tsx'
import { Callout } from '../../../ui/layout/callout.tsx'
import { Row } from '../../../ui/layout/row.tsx'
import { Note } from '../../../ui/words/note.tsx'
import type { Obstacle } from './submit-readiness.ts'

interface ObstacleListProps {
  readonly obstacles: readonly Obstacle[]
  readonly onGoTo: (place: Pick<Obstacle, 'projectCode' | 'field'>) => void
}

const shown = 8

/** What must be corrected first, each with the way to it. */
export function ObstacleList({ obstacles, onGoTo }: ObstacleListProps) {
  if (obstacles.length === 0) return null
  return (
    <Callout as="section" tone="bad" isFramed isRoomy aria-label="必须处理">
      <h3>{obstacles.length} 处必须处理后才能提交</h3>
      <ul>
        {obstacles.slice(0, shown).map(({ projectCode, projectName, message, field }) => (
          <Row as="li" justify="between" isOneLine key={`${projectCode} ${message}`}>
            <span>
              <strong>{projectName}</strong> {message}
            </span>
            <Button variant="quiet" onClick={() => onGoTo({ projectCode, field })}>
              去处理<span className="visually-hidden">{projectName}</span>
            </Button>
          </Row>
        ))}
      </ul>
      {obstacles.length > shown && <Note>另有 {obstacles.length - shown} 处，处理后继续列出。</Note>}
    </Callout>
  )
}
