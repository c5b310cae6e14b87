import type { Day } from '@pianqu/shared/time/day.ts'
import { usePageSearch } from '../../../navigation/search.ts'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { Note } from '../../../ui/words/note.tsx'
import { basisWords } from '../basis-text.ts'
import { targetOn, targetWords } from '../coverage-text.ts'
import { railSearch } from '../rail.search.ts'
import type { RailMap, RailTimeline } from '../rail-data.ts'
import { useScopeNames } from '../rail-scope.ts'
import { type AreaState, stateAt } from '../timeline/timeline-state.ts'
import { AreaBars } from './area-bars.tsx'
import { RadiusChoice } from './radius-choice.tsx'

interface RankingCardProps {
  readonly map: RailMap
  readonly timeline: RailTimeline
  readonly day: Day
  readonly names: ReadonlyMap<string, string>
  readonly areas: readonly AreaState[]
  readonly missing: readonly string[]
  readonly method: string | undefined
  readonly onArea: (code: string) => void
  readonly lastArea: string | undefined
}

/** Every area of the day against the line, with other circles to compare. */
export function RankingCard(props: RankingCardProps) {
  const { map, timeline, day, names, areas, missing, method, onArea, lastArea } = props
  const [, change] = usePageSearch(railSearch)
  const { scope, basis, list, targets, radiusMetres } = timeline
  const scopeNames = useScopeNames()
  const target = targetOn(targets, day)
  const { today, steps } = timeline
  const now = day > today ? stateAt(steps, today) : undefined
  const total = stateAt(steps, day).step?.city
  const { covered, whole, unit } = basisWords[basis]
  return (
    <Card title={target ? `各片区与目标（${scopeNames[scope]}）` : `各片区（${scopeNames[scope]}）`}>
      <Stack gap={16}>
        {missing.length > 0 && (
          <p>{missing.map((code) => names.get(code) ?? code).join('、')}没有边界，不能计算，也不计入全市数。</p>
        )}
        <Note kind="faint">
          {target && `竖线为目标${targetWords(target)}；`}
          {now && '斜纹为比今天新增；'}百分数旁是{covered}/{whole}（{unit}）；点片区名看它的站点。
        </Note>
        <AreaBars
          {...{ areas, names, basis, target, missing, onArea, lastArea, total }}
          since={now?.areas}
          totalSince={now?.step?.city}
        />
        <RadiusChoice
          measure={{ scope, basis, list }}
          day={day}
          radiusMetres={radiusMetres}
          policyMetres={map.radiusMetres}
          onRadius={(radius) => change({ radius })}
        />
        {method && basis === 'area' && <Note kind="faint">{method}</Note>}
      </Stack>
    </Card>
  )
}
