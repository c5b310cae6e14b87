import type { Day } from '@pianqu/shared/time/day.ts'
import { useCallback } from 'react'
import { usePageSearch } from '../../navigation/search.ts'
import { Card } from '../../ui/card.tsx'
import { ChoiceRow } from '../../ui/form/choice-row.tsx'
import { Row } from '../../ui/layout/row.tsx'
import { Stack } from '../../ui/layout/stack.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { Note } from '../../ui/words/note.tsx'
import { AreaListChoice } from './area-list-choice.tsx'
import { BasisChoice } from './basis-choice.tsx'
import { CoveragePanel } from './coverage/coverage-panel.tsx'
import { GainsPanel } from './gains/gains-panel.tsx'
import { railSearch } from './rail.search.ts'
import type { RailMap, RailTimeline } from './rail-data.ts'
import { noTarget } from './rail-headline.ts'
import { useScopeNames } from './rail-scope.ts'
import { ScenarioPanel } from './scenario/scenario-panel.tsx'
import { TimeBar } from './timeline/time-bar.tsx'

interface RailContentProps {
  readonly map: RailMap
  readonly timeline: RailTimeline
  readonly isUpdating: boolean
}

/** The day, the scope and what is counted on top; below them what is, what more would bring, and what if. */
export function RailContent({ map, timeline, isUpdating }: RailContentProps) {
  const [{ tab, on, scope, basis }, change] = usePageSearch(railSearch)
  const { today, steps } = timeline
  const scopes = [
    { value: 'central', label: useScopeNames().central, note: '政策口径' },
    { value: 'all', label: '全部' },
  ] as const
  const day = on ?? today
  // biome-ignore lint/correctness/useExhaustiveDependencies: the way to change the address is the same all along
  const choose = useCallback((chosen: Day) => change({ on: chosen === today ? undefined : chosen }), [today])
  const bar = (
    <TimeBar {...{ steps, today, day, basis: timeline.basis }} onDay={choose}>
      <Row gap={[8, 32]} align="start" data-print="hide">
        <ChoiceRow label="片区范围" value={scope} options={scopes} onChange={(next) => change({ scope: next })} />
        <BasisChoice bases={map.bases} basis={basis} onBasis={(next) => change({ basis: next })} />
        <AreaListChoice list={timeline.list} isPast={day < today} onList={(next) => change({ list: next })} />
      </Row>
    </TimeBar>
  )
  return (
    <Stack gap={16} aria-busy={isUpdating || undefined}>
      {tab !== 'coverage' && <Card title="日期">{bar}</Card>}
      <Tabs
        label="轨道覆盖的内容"
        value={tab}
        onChange={(next) => change({ tab: next })}
        tabs={[
          { value: 'coverage', label: '覆盖' },
          { value: 'gains', label: '新增站点' },
          { value: 'scenario', label: '情景' },
        ]}
      >
        {tab === 'coverage' && <CoveragePanel {...{ map, timeline, day }}>{bar}</CoveragePanel>}
        {tab === 'gains' && <GainsPanel map={map} day={day} />}
        {tab === 'scenario' && <ScenarioPanel map={map} timeline={timeline} day={day} />}
      </Tabs>
      <Note kind="faint">{basisNotes[timeline.basis]}</Note>
    </Stack>
  )
}

const notCommuting = '不是《通勤监测报告》中两端都在轨道范围内的通勤人口占比'

const basisNotes: Record<RailTimeline['basis'], string> = {
  area: `这里是面积占比：站点直线范围盖住的片区面积÷片区面积，重叠只算一次；${notCommuting}。`,
  population: `这里是居住人口占比：站点直线范围盖住的人口点之和÷片区内人口点之和；${notCommuting}。${noTarget}。`,
  floorSpace: `这里是建筑面积占比：站点直线范围盖住的建筑面积÷片区内建筑面积；${notCommuting}。${noTarget}。`,
}
