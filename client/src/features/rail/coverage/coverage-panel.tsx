import type { Day } from '@pianqu/shared/time/day.ts'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useRef } from 'react'
import { usePageSearch } from '../../../navigation/search.ts'
import { Columns } from '../../../ui/layout/columns.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { MapCard } from '../map/map-card.tsx'
import { railCoverageQuery } from '../rail.queries.ts'
import { railSearch } from '../rail.search.ts'
import { areaNamesOf, isInScope, type RailMap, type RailTimeline, reachOn } from '../rail-data.ts'
import { scopeNamesOf, useTargetCategories } from '../rail-scope.ts'
import { stateAt } from '../timeline/timeline-state.ts'
import { useLookInto } from '../use-look-into.ts'
import { AreaPanel } from './area-panel.tsx'
import { CurveCard } from './curve-card.tsx'
import { OwnCurve } from './own-curve.tsx'
import { RankingCard } from './ranking-card.tsx'
import { StationPanel } from './station-panel.tsx'

interface CoveragePanelProps {
  readonly map: RailMap
  readonly timeline: RailTimeline
  readonly day: Day
  /** The day itself, to be moved under the map. */
  readonly children: React.ReactNode
}

/** Map and bars of one day, or what is looked into; below them the curve. */
export function CoveragePanel({ map, timeline, day, children }: CoveragePanelProps) {
  const [{ map: mapView, curve }, change] = usePageSearch(railSearch)
  const { area, station, onArea, onStation } = useLookInto()
  const { data: coverage } = useQuery(railCoverageQuery(timeline.scope))
  const { today, steps, basis, targets } = timeline
  const radiusMetres = reachOn(timeline, day)
  const areas = useMemo(() => stateAt(steps, day).areas, [steps, day])
  const categories = useTargetCategories()
  const scope = useMemo(
    () => new Set([...areas.values()].filter(isInScope(map, timeline, categories)).map(({ code }) => code)),
    [areas, map, timeline, categories],
  )
  const names = areaNamesOf(map, timeline, coverage)
  const first = useRef({ area, station })
  const hasMoved = first.current.area !== area || first.current.station !== station
  const lastArea = useRef(area)
  if (area !== undefined) lastArea.current = area
  const chosenArea = area === undefined ? undefined : (map.areas.find(({ code }) => code === area) ?? { code: area })
  const chosenStation = map.stations.find(({ code }) => code === station)
  const curveProps = {
    basis,
    day,
    isTable: curve === 'table',
    onTable: (isTable: boolean) => change({ curve: isTable ? 'table' : 'chart' }),
  }
  const common = { map, timeline, day, names, hasMoved }
  return (
    <Stack gap={16}>
      <Columns widths="minmax(0, 3fr) minmax(0, 2fr)" isLoose>
        <MapCard
          question={{ map, areas, scope, day, today, radiusMetres, basis, targets, area, station: chosenStation?.code }}
          {...{ names, onArea, onStation }}
          isTable={mapView === 'table'}
          onTable={(isTable) => change({ map: isTable ? 'table' : 'chart' })}
        >
          {children}
        </MapCard>
        {chosenStation && (
          <StationPanel
            {...common}
            key={chosenStation.code}
            areas={areas}
            station={chosenStation}
            onArea={onArea}
            onBack={() => change({ station: undefined })}
          />
        )}
        {!chosenStation && chosenArea && (
          <AreaPanel
            {...common}
            key={chosenArea.code}
            code={chosenArea.code}
            state={areas.get(chosenArea.code)}
            onStation={onStation}
            onBack={() => change({ area: undefined })}
          />
        )}
        {!chosenStation && !chosenArea && (
          <RankingCard
            {...common}
            areas={[...areas.values()].filter(({ code }) => timeline.scope === 'all' || scope.has(code))}
            missing={coverage?.missingBoundaries ?? []}
            method={coverage?.method}
            onArea={onArea}
            lastArea={lastArea.current}
          />
        )}
      </Columns>
      {chosenArea ? (
        <OwnCurve code={chosenArea.code} name={names.get(chosenArea.code) ?? chosenArea.code} {...curveProps} />
      ) : (
        <CurveCard
          title={`${scopeNamesOf(categories)[timeline.scope]}合计随开通日期的变化`}
          facts={{ ...timeline, crossing: timeline.cityCrossing }}
          {...curveProps}
        />
      )}
    </Stack>
  )
}
