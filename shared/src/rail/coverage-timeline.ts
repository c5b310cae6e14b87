import type { AreaCategory } from '../areas/area.schema.ts'
import { type AreaList, isMeasuredOn } from '../areas/membership.ts'
import type { Day } from '../time/day.ts'
import { holdsOn, type Span } from './boundary-version.ts'
import { type AreaStanding, type CityStanding, type CoverageRule, standingOf } from './coverage-standing.ts'
import { type DatedStation, type OpeningEvent, openingEvents } from './opening-events.ts'
import type { CoverageIndex } from './reach-index.ts'

/** One outline of an area, with how long it holds. */
export interface DatedArea extends Span {
  readonly code: string
  readonly category: AreaCategory
  readonly admittedOn: Day
  readonly removedOn: Day | null
}

/** A rule with the day from which it holds. */
export interface DatedRule extends CoverageRule {
  readonly from: Day
}

/** Where stations reach another distance from a day on, the index that measures by it. */
interface MeasuredRule extends DatedRule {
  readonly index?: CoverageIndex
}

export interface TimelineQuestion {
  /** In the order of the index. */
  readonly areas: readonly DatedArea[]
  readonly stations: readonly DatedStation[]
  readonly index: CoverageIndex
  readonly today: Day
  /** Over whose list days gone by are measured: each its own unless told. */
  readonly list?: AreaList
  /** In order; the first holds on the days before it, too. */
  readonly rules: readonly [MeasuredRule, ...MeasuredRule[]]
}

/** How things stand from a day on, until the next step. */
export interface TimelineStep {
  readonly on: Day
  readonly isForecast: boolean
  /** Places of stations that open and close on the day. */
  readonly opens: readonly number[]
  readonly closes: readonly number[]
  /** Places of areas that enter or leave the list on the day. */
  readonly lists: readonly number[]
  readonly delists: readonly number[]
  /** Places of the outlines that hold from the day on in place of others. */
  readonly redraws: readonly number[]
  /** Every area that is measured on the day. */
  readonly areas: readonly AreaStanding[]
  /** Those whose figure or verdict is not that of the step before. */
  readonly changed: readonly AreaStanding[]
  readonly city: CityStanding
  readonly rule: CoverageRule
}

const nothing = { opens: [], closes: [], isForecast: false }

/** The days on which anything changes, in order. */
function daysOf({ areas, stations, today, rules }: TimelineQuestion): OpeningEvent[] {
  const days = new Map<Day, OpeningEvent>(openingEvents(stations, today).map((event) => [event.on, event]))
  const others = [
    ...areas.flatMap(({ admittedOn, removedOn, from }) => [admittedOn, removedOn, from].filter((day) => day !== null)),
    ...rules.slice(1).map(({ from }) => from),
  ]
  for (const on of others) if (!days.has(on)) days.set(on, { on, ...nothing })
  return [...days.values()].sort((a, b) => (a.on < b.on ? -1 : 1))
}

const places = (areas: readonly DatedArea[], holds: (area: DatedArea) => boolean): number[] =>
  areas.flatMap((area, place) => (holds(area) ? [place] : []))

const isSame = (a: AreaStanding, b: AreaStanding | undefined): boolean =>
  a.covered === b?.covered && a.whole === b.whole && a.met === b.met

/**
 * Coverage over time, one step for each day on which a station opens or closes, or the list of areas, an outline or the
 * rule changes (domain §8). Only areas that the day's stations reach are measured again, so a step costs what it touches.
 */
export function coverageTimeline(question: TimelineQuestion): TimelineStep[] {
  const { areas, rules, today, list } = question
  const open = new Set<number>()
  let index = rules[0].index ?? question.index
  const covered = areas.map((_, place) => index.covered(place, () => false))
  let shown = new Map<string, AreaStanding>()
  return daysOf(question).map(({ on, opens, closes, isForecast }) => {
    for (const station of opens) open.add(station)
    for (const station of closes) open.delete(station)
    const rule = rules.findLast(({ from }) => from <= on) ?? rules[0]
    const measuring = rule.index ?? question.index
    const touched =
      measuring === index
        ? new Set([...opens, ...closes].flatMap((station) => measuring.areasOf(station)))
        : areas.keys()
    index = measuring
    for (const place of touched) covered[place] = measuring.covered(place, (station) => open.has(station))
    const measured = areas.flatMap((area, place) =>
      isMeasuredOn(area, on, today, list) && holdsOn(area, on)
        ? [
            {
              place,
              code: area.code,
              category: area.category,
              covered: covered[place] ?? 0,
              whole: measuring.size(place),
            },
          ]
        : [],
    )
    const { categories, target, judged } = rule
    const standing = standingOf(measured, { categories, target, judged })
    const before = shown
    shown = new Map(standing.areas.map((area) => [area.code, area]))
    return {
      on,
      isForecast,
      opens,
      closes,
      lists: places(areas, (area) => area.admittedOn === on && holdsOn(area, on)),
      delists: places(areas, (area) => area.removedOn === on && holdsOn(area, on)),
      redraws: places(areas, ({ from }) => from === on),
      ...standing,
      changed: standing.areas.filter((area) => !isSame(area, before.get(area.code))),
      rule: { categories, target, judged },
    }
  })
}

/** The first day from which a verdict holds until the last step; `null` where it does not hold then. */
export function firstDayMet(
  steps: readonly TimelineStep[],
  metIn: (step: TimelineStep) => boolean | null | undefined,
): Day | null {
  const lastMiss = steps.findLastIndex((step) => metIn(step) !== true)
  return steps[lastMiss + 1]?.on ?? null
}
