import type { Blocker } from '@pianqu/shared/blockers/blocker.contract.ts'
import type { BlockerLevel } from '@pianqu/shared/blockers/blocker.schema.ts'
import { levelAbove, type Pause } from '@pianqu/shared/blockers/blocker-clock.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
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

/** Until when a level has to answer whose days began on a day, with these pauses. */
const clockOf = (
  { district, department, taskforce, leader }: Blocker['answerDays'],
  level: BlockerLevel,
  since: Day,
  pauses: readonly Pause[],
) => ({
  assignedOn: since,
  level,
  // On its first day nothing has gone up yet.
  today: since,
  days: [district, department, taskforce, leader],
  pauses: pauses.map(({ from, until }) => ({ from, until })),
})

const noticeText = ({ calendarNotice }: Pick<Blocker, 'calendarNotice'>): string =>
  calendarNotice === null ? '' : `${calendarNotice}。`

interface PausedLimitProps {
  readonly blocker: Blocker
  /** As they would be; null where a day is still missing. */
  readonly pauses: readonly Pause[] | null
}

/** Until when the level that has it would have to answer with other pauses than today's. */
export function PausedLimit({ blocker: { answerDays, level, since, dueOn }, pauses }: PausedLimitProps) {
  const { data } = useQuery(clockQuery(since && pauses ? clockOf(answerDays, level, since, pauses) : undefined))
  const words = () => {
    if (!pauses || !data) return '填了日期后显示新的到期日。'
    const limit = data.dueOn === dueOn ? `时限不变：仍是${dueOn}到期。` : `时限由${dueOn}变为${data.dueOn}。`
    return `${limit}${noticeText(data)}`
  }
  return <Callout role="status">{words()}</Callout>
}

/** Until when a level would have to answer if its days began today, by the rule that the blocker started under. */
export function NewLimit({ blocker: { answerDays, pauses }, level, lead = '' }: NewLimitProps) {
  const { today } = useSession()
  const { data } = useQuery(clockQuery(level && clockOf(answerDays, level, today, pauses)))
  return (
    <Callout role="status">
      {level && data
        ? `${lead}自今天起${levelLimitText(level, answerDays[level] ?? 0, data.dueOn)}${levelAbove(level) ? '；逾期自动升一级' : ''}。${noticeText(data)}`
        : '选定牵头单位后显示到期日。'}
    </Callout>
  )
}
