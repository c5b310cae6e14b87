import { clearText } from '@pianqu/shared/number/ratio.ts'
import type { RailBasis } from '@pianqu/shared/rail/rail-basis.ts'
import type { Counted } from './coverage-text.ts'

interface BasisWords {
  readonly name: string
  /** The unit that is read, and how many of what is counted make one. */
  readonly unit: string
  readonly size: number
  /** What the share is called after `800米`. */
  readonly share: string
  readonly covered: string
  readonly whole: string
}

export const basisWords: Record<RailBasis, BasisWords> = {
  area: {
    name: '面积',
    unit: '平方公里',
    size: 1_000_000,
    share: '覆盖率',
    covered: '覆盖面积',
    whole: '片区面积',
  },
  population: {
    name: '人口',
    unit: '万人',
    size: 10_000,
    share: '覆盖人口占比',
    covered: '覆盖人口',
    whole: '片区人口',
  },
  floorSpace: {
    name: '建筑面积',
    unit: '万平方米',
    size: 10_000,
    share: '覆盖建筑面积占比',
    covered: '覆盖建筑面积',
    whole: '片区建筑面积',
  },
}

const nothing = { numerator: 0, denominator: 1 }

/** `4.10`: an amount in the unit that is read, never 0 where there is some. */
export const amountText = (amount: number, basis: RailBasis): string =>
  clearText({ numerator: amount, denominator: basisWords[basis].size }, [nothing], 2)

/** `4.10/10.00`: the part beside its whole. */
export const partText = ({ covered, whole }: Counted, basis: RailBasis): string =>
  `${amountText(covered, basis)}/${amountText(whole, basis)}`

/** `4.10/10.00平方公里`. */
export const partWords = (counted: Counted, basis: RailBasis): string =>
  `${partText(counted, basis)}${basisWords[basis].unit}`
