import { askedRadius, type ComparedRadius, radiiBeside } from '@pianqu/shared/rail/compared-radii.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { useQueries } from '@tanstack/react-query'
import { ChoiceRow } from '../../../ui/form/choice-row.tsx'
import { type Measure, railTimelineQuery } from '../rail.queries.ts'
import { stateAt } from '../timeline/timeline-state.ts'

interface RadiusChoiceProps {
  readonly measure: Measure
  readonly day: Day
  readonly radiusMetres: number
  readonly policyMetres: number
  readonly onRadius: (radius: ComparedRadius | undefined) => void
}

/** What the figure would be with other circles; the policy's own is marked. */
export function RadiusChoice({ measure, day, radiusMetres, policyMetres, onRadius }: RadiusChoiceProps) {
  const radii = radiiBeside(policyMetres)
  const asked = (metres: number) => askedRadius(metres, policyMetres)
  const timelines = useQueries({ queries: radii.map((metres) => railTimelineQuery(measure, asked(metres))) })
  const figureOf = (place: number): string => {
    const { data, isPlaceholderData } = timelines[place] ?? {}
    if (!data || isPlaceholderData) return '…'
    return stateAt(data.steps, day).step?.city.display ?? '—'
  }
  return (
    <ChoiceRow
      label="按站点半径比较"
      value={radiusMetres}
      onChange={(metres) => onRadius(asked(metres))}
      options={radii.map((metres, place) => ({
        value: metres,
        label: `${metres}米 ${figureOf(place)}`,
        ...(metres === policyMetres && { note: '政策口径' }),
      }))}
    />
  )
}
