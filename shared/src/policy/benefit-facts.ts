import { type Facts, yearsFact } from './benefit-answer.ts'
import type { BenefitRule } from './benefit-rule.schema.ts'

/** More years than any clause grants: beyond them it is a slip of the hand. */
export const mostYears = 999

export interface FactFault {
  /** Of the fact that is wrong. */
  readonly name: string
  readonly message: string
}

const isYears = (asked: boolean | number | undefined): boolean =>
  typeof asked === 'number' && Number.isInteger(asked) && asked >= 1 && asked <= mostYears

/** What is wrong with what an applicant says of itself: a name that the rule does not ask for, or years that are none. */
export function factsFault(
  { name: ruleName, amount, conditions }: Pick<BenefitRule, 'name' | 'amount' | 'conditions'>,
  facts: Facts | undefined,
): FactFault | null {
  const isYearly = amount.type === 'rate' && amount.years !== null
  const asked = [...conditions.map(({ name }) => name), ...(isYearly ? [yearsFact] : [])]
  const unknown = Object.keys(facts ?? {}).find((name) => !asked.includes(name))
  if (unknown !== undefined) {
    const names = asked.map((name) => (name === yearsFact ? `${yearsFact}（申请年数）` : name)).join('、')
    const instead = names ? `只问：${names}` : '它没有要填的条件'
    return { name: unknown, message: `${ruleName}不问“${unknown}”，${instead}` }
  }
  const years = facts?.[yearsFact]
  if (!isYearly || years === undefined || isYears(years)) return null
  return { name: yearsFact, message: `申请年数应为1至${mostYears}的整数，现为${years}，请改正` }
}

/** Where a fact stands in a body: names hold whatever a document says. */
export const factPointer = (name: string): string => `facts/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
