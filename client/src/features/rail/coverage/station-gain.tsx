import type { Day } from '@pianqu/shared/time/day.ts'
import { useQuery } from '@tanstack/react-query'
import { usePageSearch } from '../../../navigation/search.ts'
import { Stack } from '../../../ui/layout/stack.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { amountText, basisWords } from '../basis-text.ts'
import { differenceText, pointsText } from '../coverage-text.ts'
import { PickButton } from '../pick-button.tsx'
import { railGainsQuery, railScenarioQuery } from '../rail.queries.ts'
import { railSearch } from '../rail.search.ts'
import type { MapStation, StationState } from '../station-state.ts'

interface StationGainProps {
  readonly station: MapStation
  readonly state: StationState
  readonly day: Day
  readonly names: ReadonlyMap<string, string>
  readonly onArea: (code: string) => void
}

/** What a station adds: one that is yet to open alone, an open one against the day without it. */
export function StationGain(props: StationGainProps) {
  if (props.state === 'open') return <OpenGain {...props} />
  return props.state === 'planned' ? <PlannedGain {...props} /> : <p>不计入覆盖。</p>
}

function OpenGain({ station: { code }, day }: StationGainProps) {
  const [{ scope, basis, list }] = usePageSearch(railSearch)
  const { data } = useQuery(railScenarioQuery({ drop: [code] }, day, { scope, basis, list }))
  if (!data) return <Skeleton height={28} />
  const { city, today } = data
  const points = differenceText(city, today.city)
  const lost = amountText(today.city.covered - city.covered, basis)
  return (
    <p>
      没有它，全市为{city.display}，少{lost}
      {basisWords[basis].unit}（{points ?? '—'}个百分点）。
    </p>
  )
}

function PlannedGain({ station: { code }, day, names, onArea }: StationGainProps) {
  const [{ scope, basis, list }] = usePageSearch(railSearch)
  const { data } = useQuery(railGainsQuery(day, { scope, basis, list }))
  if (!data) return <Skeleton height={28} />
  const row = data.rows.find((each) => each.code === code)
  if (!row || row.gain === 0) return <p>单独开通不增加覆盖：范围内已经全部覆盖，或不在片区内。</p>
  const { unit } = basisWords[basis]
  const lifted = row.lifts.map((each) => names.get(each) ?? each).join('、')
  return (
    <>
      <p>
        单独开通，全市增加{amountText(row.gain, basis)}
        {unit}（{pointsText(row.gainPoints)}个百分点）{lifted && `；${lifted}因此达标`}。
      </p>
      <Stack as="ul" gap={4}>
        {row.areas.map((area) => (
          <li key={area.code}>
            <PickButton onPick={() => onArea(area.code)}>{area.name}</PickButton> 增加{amountText(area.gain, basis)}
            {unit}
          </li>
        ))}
      </Stack>
    </>
  )
}
