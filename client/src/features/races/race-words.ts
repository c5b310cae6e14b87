import { namesText } from '@pianqu/shared/number/counted-names.ts'
import { type Race, type RaceRow, type RaceStanding, raceStateNames } from '@pianqu/shared/rankings/race.contract.ts'
import { placeText } from '@pianqu/shared/snapshots/restated.ts'
import { monthText } from '@pianqu/shared/time/month.ts'

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

/**
 * `103.36%`: with the two decimals that it is raced at, so that gaps can be counted again; the server's words where two
 * decimals would show a missed target as met.
 */
export function valueText({ value, display, met }: RaceStanding, targetPercent: number | null): string {
  if (value === null) return display
  const seemsMet = targetPercent !== null && value >= targetPercent
  return met !== null && met !== seemsMet ? display : `${value.toFixed(2)}%`
}

/** `3.20`: points behind the leader. */
export const gapText = ({ gapToLeader }: RaceStanding): string | null =>
  gapToLeader === null ? null : gapToLeader.toFixed(2)

/** How a race stands, in one line. */
export function raceHeadline(race: Race): string {
  const { name, state, verdict, latestMonth, months, withdrawnBecause } = race
  if (state === 'withdrawn') return `${name}：已撤销，${withdrawnBecause ?? ''}`
  if (verdict) return `${name}：${verdict}`
  const rows = months.find(({ month }) => month === latestMonth)?.rows ?? []
  if (!latestMonth || rows.length === 0) return `${name}：${raceStateNames[state]}，还没有名次`
  const second = rows.find(({ place }) => place !== null && place > 1)
  const lead = second && race.leaders.length === 1 ? `，领先${second.name}${gapText(second)}个百分点` : ''
  return `${name}：至${monthText(latestMonth)}${leadersText(race)}${lead}`
}
