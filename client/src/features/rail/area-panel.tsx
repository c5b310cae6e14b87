import type { Day } from '@pianqu/shared/time/day.ts'
import { useQuery } from '@tanstack/react-query'
import { problemOf } from '../../api/api-problem.ts'
import { usePageSearch } from '../../session/search.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { AreaGains } from './area-gains.tsx'
import { areaSentence, outlineWords } from './area-words.ts'
import { PickButton, takeFocus } from './pick-button.tsx'
import styles from './rail.module.css'
import { railGainsQuery, railReachQuery } from './rail.queries.ts'
import { railSearch } from './rail.search.ts'
import type { RailMap, RailTimeline } from './rail-data.ts'
import { lineNamesOf } from './station-state.ts'
import type { AreaState } from './timeline-state.ts'

interface AreaPanelProps {
  readonly map: RailMap
  readonly timeline: RailTimeline
  readonly day: Day
  readonly names: ReadonlyMap<string, string>
  readonly code: string
  readonly state: AreaState | undefined
  /** Chosen on this page, not by its address: the focus follows. */
  readonly hasMoved: boolean
  readonly onStation: (code: string) => void
  readonly onBack: () => void
}

/** One area: its share, the stations that reach it, what planned ones would add, and its outlines. */
export function AreaPanel(props: AreaPanelProps) {
  const { map, timeline, day, names, code, state, hasMoved, onStation, onBack } = props
  const [{ scope, basis }] = usePageSearch(railSearch)
  const reach = useQuery(railReachQuery(day))
  const gains = useQuery(railGainsQuery(day, { scope, basis }))
  const outlines = map.areas.find((area) => area.code === code)?.outlines ?? []
  return (
    <Card
      title={areaSentence({ code, name: names.get(code) ?? code, state, timeline, day })}
      aside={
        <Button onClick={onBack} ref={hasMoved ? takeFocus : undefined}>
          返回各片区
        </Button>
      }
    >
      <div className={styles['stack']}>
        <section>
          <h3>{day}覆盖它的站点</h3>
          {timeline.radiusMetres !== map.radiusMetres && (
            <p className={styles['note']}>按政策口径的{map.radiusMetres}米半径。</p>
          )}
          <Loaded
            what="覆盖片区的站点"
            permission="figures:read"
            data={reach.data}
            problem={reach.error && problemOf(reach.error)}
            onRetry={() => void reach.refetch()}
            skeleton={<Skeleton height={28} count={3} />}
          >
            {({ areas }) => (
              <StationList
                map={map}
                codes={areas.find((area) => area.code === code)?.stationCodes ?? []}
                onStation={onStation}
              />
            )}
          </Loaded>
        </section>
        <section>
          <h3>规划站点对它的增加</h3>
          <Loaded
            what="规划站点的增加"
            permission="figures:read"
            data={gains.data}
            problem={gains.error && problemOf(gains.error)}
            onRetry={() => void gains.refetch()}
            skeleton={<Skeleton height={28} count={4} />}
          >
            {(loaded) => <AreaGains gains={loaded} code={code} whole={state?.whole ?? 0} onStation={onStation} />}
          </Loaded>
        </section>
        <section>
          <h3>边界的生效日期</h3>
          {outlines.length === 0 ? (
            <EmptyNotice title="还没有边界">在“导入”页导入片区边界。</EmptyNotice>
          ) : (
            <ul className={styles['plain']}>
              {outlines.map((outline) => (
                <li key={outline.from}>{outlineWords(outline)}</li>
              ))}
            </ul>
          )}
        </section>
      </div>
    </Card>
  )
}

interface StationListProps {
  readonly map: RailMap
  readonly codes: readonly string[]
  readonly onStation: (code: string) => void
}

function StationList({ map, codes, onStation }: StationListProps) {
  const lineNames = lineNamesOf(map)
  const stations = map.stations.filter(({ code }) => codes.includes(code))
  if (stations.length === 0) return <EmptyNotice title="这一天没有站点覆盖它" />
  return (
    <ul className={styles['plain']}>
      {stations.map(({ code, name, lineCodes }) => (
        <li key={code}>
          <PickButton onPick={() => onStation(code)}>{name}</PickButton> {lineNames(lineCodes)}
        </li>
      ))}
    </ul>
  )
}
