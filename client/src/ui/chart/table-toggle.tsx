import { Button } from '../button.tsx'

interface TableToggleProps {
  readonly isTable: boolean
  readonly onToggle: (isTable: boolean) => void
  readonly isQuiet?: boolean
}

/** Changes between a chart and its table; the key T presses it. */
export function TableToggle({ isTable, onToggle, isQuiet = false }: TableToggleProps) {
  return (
    <Button
      variant={isQuiet ? 'quiet' : 'secondary'}
      data-print="hide"
      data-chart-toggle
      aria-pressed={isTable}
      onClick={() => onToggle(!isTable)}
    >
      {isTable ? '看图' : '看表'}
    </Button>
  )
}
