import type { Area } from '../areas/area.schema.ts'
import { isListedOn } from '../areas/membership.ts'
import { decimalText } from '../number/ratio.ts'
import type { Day } from '../time/day.ts'

interface OutsideMoney {
  /** The area of the project's cluster, `null` where it is in none. */
  readonly area: Pick<Area, 'name' | 'admittedOn' | 'removedOn'> | null
  readonly day: Day
  /** What the day is: that of issue, or the one asked about. */
  readonly dayName: '发行日' | '截至'
  readonly insideBasisPoints: number
  /** Whether it is a package whose money is split over its projects, and whether some of that counts. */
  readonly isSplit: boolean
  readonly isPartlyInside: boolean
}

const shareText = (basisPoints: number): string =>
  decimalText({ numerator: basisPoints, denominator: 100 }, 2).replace(/\.?0+$/, '')

/** Why money of a batch, or part of it, does not count for the key areas. */
export function whyOutside({ area, day, dayName, insideBasisPoints, isSplit, isPartlyInside }: OutsideMoney): string {
  if (area && day < area.admittedOn) return `${dayName}${day}${area.name}尚未列入重点片区名单（${area.admittedOn}列入）`
  if (area && !isListedOn(area, day)) return `${dayName}${day}${area.name}已退出重点片区名单（${area.removedOn}退出）`
  if (area) return `仅${shareText(insideBasisPoints)}%位于${area.name}，其余部分不计`
  if (!isSplit) return '未归入项目集群'
  return isPartlyInside ? '打包项目中部分子项目不在重点片区，其份额不计' : '打包项目的子项目均不在重点片区'
}
