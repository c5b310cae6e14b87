import { moneyLine } from '../money/yuan.ts'
import { percentText } from '../number/ratio.ts'

interface Rest {
  readonly neededYuan: number | null
  readonly remainingYuan: number | null
}

/** `24.4%（还需10.62亿元 ÷ 待发行43.45亿元）`: what the rest of the year must bring to key areas. */
export function restText({ neededYuan, remainingYuan }: Rest): string | null {
  if (neededYuan === null || remainingYuan === null) return null
  if (neededYuan <= 0) return '不再需要'
  if (remainingYuan === 0) return `还需${moneyLine(neededYuan)}，本年没有待发行批次`
  const share = percentText({ numerator: neededYuan, denominator: remainingYuan })
  return `${share}（还需${moneyLine(neededYuan)} ÷ 待发行${moneyLine(remainingYuan)}）`
}
