import styles from '../../../parts/list/list.module.css'
import { Button, buttonClass } from '../../../ui/button.tsx'
import { Row } from '../../../ui/layout/row.tsx'

interface ChosenUnitsProps {
  readonly count: number
  readonly mayRemind: boolean
  readonly workbook: string
  readonly onRemind: () => void
  readonly onClear: () => void
}

/** What can be done with the districts that were ticked. */
export function ChosenUnits({ count, mayRemind, workbook, onRemind, onClear }: ChosenUnitsProps) {
  if (count === 0) return null
  return (
    <Row gap={8} className={styles['chosen']} role="group" aria-label="所选区县" data-print="hide">
      <strong>已选 {count} 个区县</strong>
      {mayRemind && <Button onClick={onRemind}>催报所选</Button>}
      <a href={workbook} download className={buttonClass()}>
        导出所选
      </a>
      <Button variant="quiet" onClick={onClear}>
        取消选择
      </Button>
    </Row>
  )
}
