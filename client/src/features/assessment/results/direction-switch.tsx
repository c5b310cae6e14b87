import { type Direction, directionNames, directions } from '@pianqu/shared/assessment/direction.ts'
import { Segments } from '../../../ui/form/segments.tsx'

interface DirectionSwitchProps {
  readonly value: Direction
  readonly onChange: (direction: Direction) => void
}

/** Which of the two directions is in sight. */
export function DirectionSwitch({ value, onChange }: DirectionSwitchProps) {
  return (
    <Segments
      label="评价方向"
      value={value}
      options={directions.map((direction) => ({ value: direction, label: directionNames[direction] }))}
      onChange={onChange}
    />
  )
}
