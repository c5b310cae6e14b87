import { moneyLine } from '../money/yuan.ts'
import { clearText, compareRatios, type ExactRatio, inPercent, type Ratio } from '../number/ratio.ts'
import { roundYuan } from '../plans/schedule.ts'
import { type Month, monthsBetween, monthText } from '../time/month.ts'
import { type LightComponent, lightComponent } from './light.ts'
import { type LightRule, threshold } from './light-rule.schema.ts'

type BondUseRule = Pick<LightRule, 'bondUse'>

/** Share of a batch expected to be used by the month: even over the months after issue (domain §5); 0 up to the issue month. */
export function expectedBondUse(issuedMonth: Month, month: Month, { bondUse }: BondUseRule): Ratio {
  const months = Math.max(0, Math.min(bondUse.linearMonths, monthsBetween(issuedMonth, month)))
  return { numerator: months, denominator: bondUse.linearMonths }
}

interface BondUseInput {
  /** Amount of the batch, or of one project's part of it, in yuan. */
  readonly amountYuan: number
  readonly issuedMonth: Month
  /** Spent up to the end of the month, in yuan; `null` where no spending is kept. */
  readonly spentYuan: number | null
  readonly month: Month
  readonly rule: BondUseRule
}

/** Shortfall in percent of the expected use, or in points of the amount; all parts exact. */
function shortfall(expectedYuan: Ratio, spentYuan: number, amountYuan: number, { bondUse }: BondUseRule): ExactRatio {
  const [top, bottom] = [BigInt(expectedYuan.numerator), BigInt(expectedYuan.denominator)]
  const numerator = top - BigInt(spentYuan) * bottom
  return inPercent({ numerator, denominator: bondUse.basis === 'relative' ? top : BigInt(amountYuan) * bottom })
}

/** 债券: money of a batch used against the even expectation (domain §5, §7); `null` before issue or without spending data. */
export function bondUseLight(input: BondUseInput): LightComponent | null {
  const { amountYuan, issuedMonth, spentYuan, month, rule } = input
  if (spentYuan === null || amountYuan <= 0 || month < issuedMonth) return null
  const share = expectedBondUse(issuedMonth, month, rule)
  const expectedYuan = { numerator: amountYuan * share.numerator, denominator: share.denominator }
  const due = `至${monthText(month)}应使用${moneyLine(roundYuan(expectedYuan))}（${share.numerator}/${share.denominator}）`
  const facts = `专项债${moneyLine(amountYuan)}${monthText(issuedMonth)}发行，${due}，实际使用${moneyLine(spentYuan)}`
  if (compareRatios({ numerator: spentYuan, denominator: 1 }, expectedYuan) >= 0) {
    return lightComponent('bond-use', 'green', `${facts}，不低于应使用`)
  }
  const below = shortfall(expectedYuan, spentYuan, amountYuan, rule)
  const limit = threshold(rule.bondUse.redBelowPercent)
  const light = compareRatios(below, limit) > 0 ? 'red' : 'yellow'
  const unit = rule.bondUse.basis === 'relative' ? '%' : '个百分点'
  const size = `${clearText(below, [{ numerator: 0, denominator: 1 }, limit])}${unit}`
  const verdict = `${light === 'red' ? '超过' : '不超过'}${rule.bondUse.redBelowPercent}${unit}`
  return lightComponent('bond-use', light, `${facts}，低于应使用${size}，${verdict}`)
}
