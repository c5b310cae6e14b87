import { serviceText } from '@pianqu/shared/rail/service.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { areasReachedBy } from '../map/reach.ts'
import { PickButton, takeFocus } from '../pick-button.tsx'
import { type RailMap, type RailTimeline, reachOn } from '../rail-data.ts'
import { lineNamesOf, type MapStation, openingText, stationStateOn, stationStateText } from '../station-state.ts'
import type { AreaState } from '../timeline/timeline-state.ts'
import { forecastLines } from './forecast-words.ts'
import { StationGain } from './station-gain.tsx'

interface StationPanelProps {
  readonly map: RailMap
  readonly timeline: RailTimeline
  readonly day: Day
  readonly names: ReadonlyMap<string, string>
  /** Those listed on the day. */
  readonly areas: ReadonlyMap<string, AreaState>
  readonly station: MapStation
  readonly hasMoved: boolean
  readonly onArea: (code: string) => void
  readonly onBack: () => void
}

/** One station: its lines and days, what was ever expected of it, its exits, and which areas it reaches. */
export function StationPanel(props: StationPanelProps) {
  const { map, timeline, day, names, areas, station, hasMoved, onArea, onBack } = props
  const { today } = timeline
  const radiusMetres = reachOn(timeline, day)
  const state = stationStateOn(station, day, today)
  const listed = map.areas.filter(({ code }) => areas.has(code))
  const reached = areasReachedBy(station, listed, { day, radiusMetres })
  const forecasts = forecastLines(station.forecasts)
  const { exits, hasExit } = station
  return (
    <Card
      title={`${station.name}：${day}${stationStateText(station, day, today)}`}
      aside={
        <Button onClick={onBack} ref={hasMoved ? takeFocus : undefined}>
          返回
        </Button>
      }
    >
      <Stack gap={16}>
        <Facts
          facts={[
            { name: '线路', value: lineNamesOf(map)(station.lineCodes) },
            { name: station.openedOn ? '开通日期' : '预计开通', value: openingText(station, today) },
            station.closedOn ? { name: '停运日期', value: station.closedOn } : null,
            station.earlierServices?.length ? { name: '历次运营', value: serviceText(station) } : null,
            {
              name: '出入口',
              value:
                exits.length > 0 ? exits.map(({ name }) => name).join('、') : hasExit ? '有，没有录入位置' : '没有',
              isWide: true,
            },
          ]}
        />
        {forecasts.length > 0 && (
          <Stack as="section" gap={4}>
            <h3>历次预计开通</h3>
            <Stack as="ol" gap={4}>
              {forecasts.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </Stack>
          </Stack>
        )}
        <Stack as="section" gap={4}>
          <h3>{state === 'open' ? '覆盖的片区' : '开通后覆盖的片区'}</h3>
          {reached.length === 0 && <p>范围内没有片区。</p>}
          <Stack as="ul" gap={4}>
            {reached.map(({ code, name }) => (
              <li key={code}>
                <PickButton onPick={() => onArea(code)}>{names.get(code) ?? name}</PickButton>
              </li>
            ))}
          </Stack>
        </Stack>
        <Stack as="section" gap={4}>
          <h3>它带来的增加</h3>
          <StationGain station={station} state={state} day={day} names={names} onArea={onArea} />
        </Stack>
      </Stack>
    </Card>
  )
}
