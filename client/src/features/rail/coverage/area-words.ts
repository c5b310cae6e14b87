import type { Day } from '@pianqu/shared/time/day.ts'
import { basisWords, partWords } from '../basis-text.ts'
import { coverageText, targetOn, targetWords } from '../coverage-text.ts'
import type { RailMap, RailTimeline } from '../rail-data.ts'
import { distanceWords } from '../rail-headline.ts'
import type { AreaState } from '../timeline/timeline-state.ts'

interface AreaQuestion {
  readonly code: string
  readonly name: string
  readonly state: AreaState | undefined
  readonly timeline: RailTimeline
  readonly day: Day
}

/** What an area has come to on a day, how far it is from the line, and when it crosses it. */
export function areaSentence({ code, name, state, timeline, day }: AreaQuestion): string {
  const { targets, basis, crossings, today } = timeline
  const target = targetOn(targets, day)
  const figure = state && coverageText(state, target)
  if (!state || !figure) return `${name}：${day}没有可计算的数据`
  const start = `${name}：${day}${basisWords[basis].share}${figure}（${partWords(state, basis)}）`
  if (!target) return start
  if (state.met === null) return `${start}，不计入目标`
  const crossing = crossings.find((each) => each.code === code)?.on
  return [`${start}，${distanceWords(state, target)}`, crossingWords(crossing, today, targets)]
    .filter(Boolean)
    .join('；')
}

function crossingWords(on: Day | null | undefined, today: Day, targets: RailTimeline['targets']): string {
  const target = on ? targetOn(targets, on) : targets.at(-1)
  if (!target) return ''
  if (!on) return `按现有预计开通不会一直${targetWords(target)}`
  return on <= today ? `自${on}起达标` : `按预计，${on}起${targetWords(target)}`
}

/** `2024-03-01起`, `最初至2024-02-29`: between which days an outline holds. */
export function outlineWords({ from, until }: RailMap['areas'][number]['outlines'][number]): string {
  if (from === null && until === null) return '一直用这条边界'
  if (until === null) return `${from}起，现行`
  return from === null ? `最初的边界，${until}起改用新的` : `${from}起，${until}起改用新的`
}
