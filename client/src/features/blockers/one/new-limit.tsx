import type { Blocker } from '@pianqu/shared/blockers/blocker.contract.ts'
import type { BlockerLevel } from '@pianqu/shared/blockers/blocker.schema.ts'
import { levelAbove } from '@pianqu/shared/blockers/blocker-clock.ts'
import { useQuery } from '@tanstack/react-query'
import { levelLimitText } from '../../../parts/blockers/blocker-words.ts'
import { clockQuery } from '../../../parts/blockers/blockers.queries.ts'
import { useSession } from '../../../session/actor.tsx'
import { Callout } from '../../../ui/layout/callout.tsx'

interface NewLimitProps {
  readonly blocker: Blocker
  /** What has not been chosen yet has no limit. */
  readonly level: BlockerLevel | undefined
  /** `交给市财政局后，` before the sentence. */
  readonly lead?: string
}

/** Until when a level would have to answer if its days began today, by the rule that the blocker started under. */
export function NewLimit({ blocker: { answerDays, pauses }, level, lead = '' }: NewLimitProps) {
  const { today } = useSession()
  const days = [answerDays.district, answerDays.department, answerDays.taskforce, answerDays.leader]
  const { data } = useQuery(
    clockQuery(
      level && {
        assignedOn: today,
        level,
        today,
        days,
        pauses: pauses.map(({ from, until }) => ({ from, until })),
      },
    ),
  )
  return (
    <Callout role="status">
      {level && data
        ? `${lead}自今天起${levelLimitText(level, answerDays[level] ?? 0, data.dueOn)}${levelAbove(level) ? '；逾期自动升一级' : ''}。`
        : '选定牵头单位后显示到期日。'}
    </Callout>
  )
}
