import { Button } from '../../../ui/button.tsx'
import styles from '../dispatch.module.css'
import type { Obstacle } from './submit-readiness.ts'

interface ObstacleListProps {
  readonly obstacles: readonly Obstacle[]
  readonly onGoTo: (projectCode: string) => void
}

const shown = 8

/** What must be corrected first, each with the way to it. */
export function ObstacleList({ obstacles, onGoTo }: ObstacleListProps) {
  if (obstacles.length === 0) return null
  return (
    <section className={styles['obstacles']} aria-label="必须处理">
      <h3>{obstacles.length} 处必须处理后才能提交</h3>
      <ul>
        {obstacles.slice(0, shown).map(({ projectCode, projectName, message }) => (
          <li key={`${projectCode} ${message}`}>
            <span>
              <strong>{projectName}</strong> {message}
            </span>
            <Button variant="quiet" onClick={() => onGoTo(projectCode)}>
              去处理<span className="visually-hidden">{projectName}</span>
            </Button>
          </li>
        ))}
      </ul>
      {obstacles.length > shown && (
        <p className={styles['meta']}>另有 {obstacles.length - shown} 处，处理后继续列出。</p>
      )}
    </section>
  )
}
