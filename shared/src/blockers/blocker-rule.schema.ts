import { z } from 'zod'
import type { BlockerLevel } from './blocker.schema.ts'

const workingDays = z.int().min(1).max(250)

/** Working days by which blockers are watched; a blocker keeps the rule it started under (domain §6). */
export const blockerRuleSchema = z.object({
  answerDays: z.object({
    district: workingDays,
    department: workingDays,
    taskforce: workingDays,
    leader: workingDays,
  }),
  acceptDays: workingDays.describe('Of silence after which a blocker counts as accepted'),
  confirmDays: workingDays.describe(
    'Of silence after an answer, after which the task force confirms instead of the raiser',
  ),
  warnDays: workingDays.describe('Before the due day, when the first order of supervision is written'),
})
export type BlockerRule = z.infer<typeof blockerRuleSchema>

export const defaultBlockerRule: BlockerRule = {
  answerDays: { district: 10, department: 10, taskforce: 15, leader: 15 },
  acceptDays: 2,
  confirmDays: 5,
  warnDays: 3,
}

/** How many working days a level has to answer. */
export const answerDaysOf = ({ answerDays }: Pick<BlockerRule, 'answerDays'>, level: BlockerLevel): number =>
  answerDays[level]
