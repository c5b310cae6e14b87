import type { Day } from '@pianqu/shared/time/day.ts'
import { useQueries } from '@tanstack/react-query'
import { ChoiceRow } from '../choice-row.tsx'
import { type Measure, railTimelineQuery } from '../rail.queries.ts'
import { type Radius, radii } from '../rail.search.ts'
import { stateAt } from '../timeline/timeline-state.ts'

interface RadiusChoiceProps {
  readonly measure: Measure
  readonly day: Day
  readonly radiusMetres: number
  readonly policyMetres: number
  readonly onRadius: (radius: Radius | undefined) => void
}

/** What the figure would be with other circles; the policy's own is marked. */
export function RadiusChoice({ measure, day, radiusMetres, policyMetres, onRadius }: RadiusChoiceProps) {
  const asked = (metres: Radius) => (metres === policyMetres ? undefined : metres)
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
      onChange={(metres) => {
        const radius = radii.find((each) => each === metres)
        onRadius(radius && asked(radius))
      }}
      options={radii.map((metres, place) => ({
        value: metres as number,
        label: `${metres}米 ${figureOf(place)}`,
        ...(metres === policyMetres && { note: '政策口径' }),
      }))}
    />
  )
}
