import type { Day } from '@pianqu/shared/time/day.ts'
import { useQuery } from '@tanstack/react-query'
import { usePageSearch } from '../../session/search.ts'
import { Card } from '../../ui/card.tsx'
import { AreaBars } from './area-bars.tsx'
import { CurveCard } from './curve-card.tsx'
import { MapCard } from './map-card.tsx'
import { RadiusChoice } from './radius-choice.tsx'
import styles from './rail.module.css'
import { railCoverageQuery } from './rail.queries.ts'
import { railSearch } from './rail.search.ts'
import { areaNamesOf, type RailMap, type RailTimeline } from './rail-data.ts'
import { scopeNames } from './rail-headline.ts'
import { stateAt } from './timeline-state.ts'

interface CoveragePanelProps {
  readonly map: RailMap
  readonly timeline: RailTimeline
  readonly day: Day
}

/** Map, bars and curve of one day. */
export function CoveragePanel({ map, timeline, day }: CoveragePanelProps) {
  const [{ map: mapView, curve }, change] = usePageSearch(railSearch)
  const { today, radiusMetres, steps, scope } = timeline
  const { data: coverage } = useQuery(railCoverageQuery(scope))
  const { areas } = stateAt(steps, day)
  const names = areaNamesOf(map, timeline, coverage)
  const missing = coverage?.missingBoundaries ?? []
  return (
    <div className={styles['stack']}>
      <div className={styles['board']}>
        <MapCard
          {...{ map, areas, names, day, today, radiusMetres }}
          isTable={mapView === 'table'}
          onTable={(isTable) => change({ map: isTable ? 'table' : 'chart' })}
        />
        <Card title={`各片区与目标（${scopeNames[scope]}）`}>
          <div className={styles['stack']}>
            {missing.length > 0 && (
              <p>{missing.map((code) => names.get(code) ?? code).join('、')}没有边界，不能计算，也不计入全市数。</p>
            )}
            <AreaBars
              areas={areas.values()}
              names={names}
              missing={missing}
              day={day}
              isScopeOnly={scope === 'central'}
            />
            <RadiusChoice
              scope={scope}
              day={day}
              radiusMetres={radiusMetres}
              policyMetres={map.radiusMetres}
              onRadius={(radius) => change({ radius })}
            />
            {coverage && <p className={styles['note']}>{coverage.method}</p>}
          </div>
        </Card>
      </div>
      <CurveCard
        timeline={timeline}
        day={day}
        isTable={curve === 'table'}
        onTable={(isTable) => change({ curve: isTable ? 'table' : 'chart' })}
      />
    </div>
  )
}
