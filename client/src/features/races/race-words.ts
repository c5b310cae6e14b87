import { raceFinding } from '@pianqu/shared/headlines/day-findings.ts'
import type { Finding } from '@pianqu/shared/headlines/headline.ts'
import { namesText } from '@pianqu/shared/number/counted-names.ts'
import type { Race, RaceRow, RaceStanding } from '@pianqu/shared/rankings/race.contract.ts'
import { placeText } from '@pianqu/shared/snapshots/restated.ts'
import type { SourceFigure } from '@pianqu/shared/sources/source-figures.ts'
import { monthText, yearOf } from '@pianqu/shared/time/month.ts'

/** `2025年7月至2025年9月`. */
export const spanOf = ({ fromMonth, toMonth }: Pick<RaceRow, 'fromMonth' | 'toMonth'>): string =>
  fromMonth === toMonth ? monthText(fromMonth) : `${monthText(fromMonth)}至${monthText(toMonth)}`

/** Who leads in the newest month. */
export function leadersText({ leaders }: Pick<RaceRow, 'leaders'>): string {
  const names = namesText(
    leaders.map(({ name }) => name),
    '单位',
  )
  if (leaders.length === 0) return '没有可比的数据'
  return leaders.length > 1 ? `${names}并列领先` : `${names}领先`
}

/** `第1名`, or why there is none. */
export const standingPlace = ({ place, tied, missing }: RaceStanding): string =>
  place === null ? (missing ?? '没有数据') : placeText({ place, tied })

/** `3.20`: points behind the leader. */
export const gapText = ({ gapToLeader }: RaceStanding): string | null =>
  gapToLeader === null ? null : gapToLeader.toFixed(2)

/** How a race stands: who leads in the newest month, and how it ended. */
export function raceHeadline(race: Race): Finding {
  const { name, state, verdict, latestMonth, months, withdrawnBecause, leaders } = race
  const rows = months.find(({ month }) => month === latestMonth)?.rows ?? []
  const second = rows.find(({ place }) => place !== null && place > 1)
  return raceFinding({
    ...{ name, state, verdict },
    year: yearOf(race.fromMonth),
    until: latestMonth && rows.length > 0 ? monthText(latestMonth) : null,
    leaders: leaders.map((leader) => leader.name),
    lead: second ? gapText(second) : null,
    because: withdrawnBecause,
  })
}

const parts = { investment: 'progress', starts: 'starts', 'bond-use': 'bond-use' } as const

/** The figure that is raced on; what a race alone adds up has none. */
export function racedFigure({ indicator, memberKind }: Pick<Race, 'indicator' | 'memberKind'>): SourceFigure | null {
  if (indicator === 'rail-800m') return memberKind === 'area' ? 'area-rail' : null
  return indicator === 'invested-growth' ? null : `${memberKind}-${parts[indicator]}`
}
