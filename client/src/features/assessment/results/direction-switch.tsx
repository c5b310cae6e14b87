import { type Direction, directionNames, directions } from '@pianqu/shared/assessment/direction.ts'
import styles from '../marking/marking.module.css'

interface DirectionSwitchProps {
  readonly value: Direction
  readonly onChange: (direction: Direction) => void
}

/** Which of the two directions is in sight. */
export function DirectionSwitch({ value, onChange }: DirectionSwitchProps) {
  return (
    <fieldset className={styles['filters']}>
      <legend className="visually-hidden">评价方向</legend>
      {directions.map((direction) => (
        <button
          key={direction}
          type="button"
          className={styles['filter']}
          aria-pressed={direction === value}
          onClick={() => onChange(direction)}
        >
          {directionNames[direction]}
        </button>
      ))}
    </fieldset>
  )
}
