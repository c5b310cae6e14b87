import type { BoardRow } from '@pianqu/shared/reports/report.contract.ts'
import { type BoardState, boardStateNames, boardStates } from '@pianqu/shared/reports/report-status.ts'
import { isAllExempt } from '@pianqu/shared/reports/timeliness-words.ts'
import { Button } from '../../../ui/button.tsx'
import { Row } from '../../../ui/layout/row.tsx'
import styles from '../review.module.css'

interface StateFilterProps {
  readonly rows: readonly BoardRow[]
  readonly state: BoardState | undefined
  readonly onChange: (state: BoardState | undefined) => void
}

/** One button for each state that there is, with how many districts are in it. */
export function StateFilter({ rows, state, onChange }: StateFilterProps) {
  const count = (wanted: BoardState) => rows.filter((row) => row.state === wanted && !isAllExempt(row)).length
  const offered = boardStates.filter((each) => count(each) > 0 || each === state)
  return (
    <Row role="group" aria-label="按状态筛选">
      <Button aria-pressed={state === undefined} className={styles['filter'] ?? ''} onClick={() => onChange(undefined)}>
        全部 {rows.length}
      </Button>
      {offered.map((each) => (
        <Button
          key={each}
          aria-pressed={state === each}
          className={styles['filter'] ?? ''}
          onClick={() => onChange(state === each ? undefined : each)}
        >
          {boardStateNames[each]} {count(each)}
        </Button>
      ))}
    </Row>
  )
}
