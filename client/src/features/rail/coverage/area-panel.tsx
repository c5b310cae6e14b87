import type { Day } from '@pianqu/shared/time/day.ts'
import { useQuery } from '@tanstack/react-query'
import { usePageSearch } from '../../../navigation/search.ts'
import { Loaded } from '../../../parts/loaded.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { stationsReaching } from '../map/reach.ts'
import { PickButton, takeFocus } from '../pick-button.tsx'
import { railGainsQuery } from '../rail.queries.ts'
import { railSearch } from '../rail.search.ts'
import { type RailMap, type RailTimeline, reachOn } from '../rail-data.ts'
import { lineNamesOf, type MapStation } from '../station-state.ts'
import type { AreaState } from '../timeline/timeline-state.ts'
import { AreaGains } from './area-gains.tsx'
import { areaSentence, outlineWords } from './area-words.ts'

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
  const [{ scope, basis, list }] = usePageSearch(railSearch)
  const gains = useQuery(railGainsQuery(day, { scope, basis, list }))
  const { today } = timeline
  const radiusMetres = reachOn(timeline, day)
  const area = map.areas.find((each) => each.code === code)
  const outlines = area?.outlines ?? []
  return (
    <Card
      title={areaSentence({ code, name: names.get(code) ?? code, state, timeline, day })}
      aside={
        <Button onClick={onBack} ref={hasMoved ? takeFocus : undefined}>
          返回各片区
        </Button>
      }
    >
      <Stack gap={16}>
        <Stack as="section" gap={4}>
          <h3>{day}覆盖它的站点</h3>
          <StationList
            map={map}
            stations={area ? stationsReaching(area, map.stations, { day, today, radiusMetres }) : []}
            onStation={onStation}
          />
        </Stack>
        <Stack as="section" gap={4}>
          <h3>规划站点对它的增加</h3>
          <Loaded
            what="规划站点的增加"
            permission="figures:read"
            query={gains}
            skeleton={<Skeleton height={28} count={4} />}
          >
            {(loaded) => <AreaGains gains={loaded} code={code} whole={state?.whole ?? 0} onStation={onStation} />}
          </Loaded>
        </Stack>
        <Stack as="section" gap={4}>
          <h3>边界的生效日期</h3>
          {outlines.length === 0 ? (
            <EmptyNotice title="还没有边界">在“导入”页导入片区边界。</EmptyNotice>
          ) : (
            <Stack as="ul" gap={4}>
              {outlines.map((outline) => (
                <li key={outline.from}>{outlineWords(outline)}</li>
              ))}
            </Stack>
          )}
        </Stack>
      </Stack>
    </Card>
  )
}

interface StationListProps {
  readonly map: RailMap
  readonly stations: readonly MapStation[]
  readonly onStation: (code: string) => void
}

function StationList({ map, stations, onStation }: StationListProps) {
  const lineNames = lineNamesOf(map)
  if (stations.length === 0) return <EmptyNotice title="这一天没有站点覆盖它" />
  return (
    <Stack as="ul" gap={4}>
      {stations.map(({ code, name, lineCodes }) => (
        <li key={code}>
          <PickButton onPick={() => onStation(code)}>{name}</PickButton> {lineNames(lineCodes)}
        </li>
      ))}
    </Stack>
  )
}
