import { Button } from '../../../ui/button.tsx'
import { Segments } from '../../../ui/form/segments.tsx'
import { Row } from '../../../ui/layout/row.tsx'
import { type LineFilter, lineFilterNames, lineFilters } from './line-filters.ts'

interface FilterTabsProps {
  readonly counts: Readonly<Record<LineFilter, number>>
  readonly value: LineFilter
  readonly onChange: (filter: LineFilter) => void
  /** Where nothing is left to fill in: the way on. */
  readonly onSubmit: (() => void) | undefined
}

/** Which lines are in sight, each choice with how many there are. */
export function FilterTabs({ counts, value, onChange, onSubmit }: FilterTabsProps) {
  return (
    <Row gap={8}>
      <Segments
        label="筛选项目"
        value={value}
        options={lineFilters.map((filter) => ({
          value: filter,
          label: (
            <>
              {lineFilterNames[filter]} <b>{counts[filter]}</b>
            </>
          ),
        }))}
        onChange={onChange}
      />
      {onSubmit && (
        <Button variant="quiet" onClick={onSubmit}>
          {counts.flagged > 0 ? `都填了，${counts.flagged} 行异常，去核对` : '都填好了，去提交'}
        </Button>
      )}
    </Row>
  )
}
