import { timekeeper } from '@pianqu/server/http/timekeeper.ts'
import type { World } from '@pianqu/server/http/world.ts'
import { blockerById, type StoredBlocker } from '@pianqu/server/modules/blockers/blocker.repository.ts'
import { isTimeDue, keepTime } from '@pianqu/server/modules/blockers/keep-time.command.ts'
import { lightBlockers } from '@pianqu/server/modules/blockers/light-months.facts.ts'
import { raiseBlocker } from '@pianqu/server/modules/blockers/raise-blocker.command.ts'
import { stepBlocker } from '@pianqu/server/modules/blockers/step-blocker.command.ts'
import { openRedBlockers } from '@pianqu/server/modules/publishing/open-red-blockers.command.ts'
import { operator } from '@pianqu/server/system-actor.ts'
import type { Actor } from '@pianqu/shared/access/access.ts'
import { blockerStepTable } from '@pianqu/shared/blockers/blocker.workflow.ts'
import { problemTypes } from '@pianqu/shared/months/problem-types.ts'
import { type Day, dayAfter, daysBetween } from '@pianqu/shared/time/day.ts'
import type { DemoCity } from '../city.ts'
import { type Random, randomOf } from '../random.ts'
import { answerWords, blockerWords, disputeWords, reopenWords } from './blocker-words.ts'
import { openMatters } from './leave-open-matters.ts'
import { Stage } from './stage.ts'
import { tendOrders } from './tend-orders.ts'

const firstDay: Day = '2025-02-10'
export const lastDay: Day = '2025-10-28'
/** When September was published, and its red lights opened their blockers. */
const lightsDay: Day = '2025-10-16'
/** What September's snapshot knows of blockers. */
export const dayBeforePublishing: Day = '2025-10-15'
/** When the two districts of the demo accounts are left something to do. */
const workDay: Day = '2025-10-24'
const howMany = 110

type Step = 'assign' | 'accept' | 'dispute' | 'answer' | 'confirm' | 'reopen'

/** Something that somebody means to do with a blocker on a day; what is not possible then is left. */
interface Intent {
  readonly day: Day
  readonly step: Step
  readonly blockerId: string
}

const later = (day: Day, days: number): Day => {
  let now = day
  for (let left = days; left > 0; left -= 1) now = dayAfter(now)
  return now
}

/** Most answers come in time, some late, some of the newer ones not at all. */
function lifeOf(random: Random, blockerId: string, raisedOn: Day): Intent[] {
  const assigned = later(raisedOn, random.int(0, 3))
  const isOld = daysBetween(raisedOn, lastDay) > 75
  const wait = random.weighted([
    [random.int(3, 12), 62],
    [random.int(16, 45), isOld ? 30 : 18],
    [400, isOld ? 3 : 24],
  ])
  const answered = later(assigned, wait)
  const confirmed = later(answered, random.int(1, 6))
  const intents: Intent[] = [
    { day: assigned, step: 'assign', blockerId },
    ...(random.chance(0.08) ? [{ day: later(assigned, 1), step: 'dispute', blockerId } as const] : []),
    { day: later(assigned, 2), step: 'assign', blockerId },
    ...(random.chance(0.7) ? [{ day: later(assigned, random.int(1, 2)), step: 'accept', blockerId } as const] : []),
    { day: answered, step: 'answer', blockerId },
  ]
  if (random.chance(0.12)) {
    const again = later(confirmed, random.int(4, 15))
    return [
      ...intents,
      { day: confirmed, step: 'reopen', blockerId },
      { day: again, step: 'answer', blockerId },
      { day: later(again, 3), step: 'confirm', blockerId },
    ]
  }
  return [...intents, ...(random.chance(0.93) ? [{ day: confirmed, step: 'confirm', blockerId } as const] : [])]
}

function takerOf(stage: Stage, step: Step, blocker: StoredBlocker): Actor {
  if (step === 'assign') return operator
  if (step === 'accept' || step === 'dispute' || step === 'answer') return stage.personOf(blocker.leadUnit)
  if (blocker.isCheckedByTaskforce) return operator
  // What somebody of the unit has answered another of it confirms.
  const person = stage.personOf(blocker.raiserUnit)
  return { ...person, userId: `${person.userId}-2`, username: `${person.username}-2`, name: `${person.name}2` }
}

function bodyOf(random: Random, step: Step, blocker: StoredBlocker, others: readonly string[]) {
  if (step === 'dispute') return { step, reason: random.pick(disputeWords) }
  if (step === 'reopen') return { step, reason: random.pick(reopenWords) }
  if (step === 'answer') {
    const [text, proof] = random.pick(answerWords)
    return { step, text, proof }
  }
  if (step !== 'assign') return { step }
  // After a dispute mostly somebody else has it.
  const leadUnit = blocker.state === 'disputed' && random.chance(0.7) ? random.pick(others) : (blocker.leadUnit ?? '')
  return { step, leadUnit }
}

function take(stage: Stage, random: Random, { step, blockerId }: Intent, others: readonly string[]): void {
  const blocker = blockerById(stage.world.db, blockerId)
  const from: readonly string[] = blockerStepTable[step].from
  if (!blocker || !from.includes(blocker.state)) return
  const body = { ...bodyOf(random, step, blocker, others), id: blockerId, version: blocker.version }
  stage.as(takerOf(stage, step, blocker))((change) => stepBlocker(change, body))
}

interface Wanted {
  readonly districtCode?: string
  /** Whether the district leads it itself. */
  readonly isOwn?: boolean
}

function raise(stage: Stage, random: Random, { projects }: DemoCity, { districtCode, isOwn }: Wanted = {}): string {
  const type = random.weighted(problemTypes.map((each, index) => [each, 10 - index] as const))
  const { unit, cases } = blockerWords[type]
  const [text, ask] = random.pick(cases)
  const project = random.pick(projects.filter((each) => (districtCode ?? each.districtCode) === each.districtCode))
  const leadUnit = (isOwn ?? random.chance(0.25)) ? project.districtCode : stage.called(unit)
  const raiser = districtCode !== undefined || random.chance(0.85) ? stage.personOf(project.districtCode) : operator
  const [costYuan, delayDays] = [random.int(1, 90) * 1_000_000, random.int(10, 120)]
  const { blockerId } = stage.as(raiser)((change) =>
    raiseBlocker(change, {
      projectCode: project.code,
      areaCode: null,
      type,
      text,
      ask,
      costYuan: random.chance(0.4) ? costYuan : null,
      delayDays: random.chance(0.5) ? delayDays : null,
      leadUnit,
      origin: 'hand',
      originMonth: null,
    }),
  )
  return blockerId
}

/** Red lights of September, of which districts have answered most within a fortnight. */
function openLights(stage: Stage, random: Random): Intent[] {
  const command = stage.as(timekeeper)
  for (let isDone = false; !isDone; ) isDone = command((change) => openRedBlockers(change, '2025-09'))
  return lightBlockers(stage.world.db, '2025-09').flatMap((blockerId): Intent[] => {
    if (!random.chance(0.8)) return []
    const answered = later(lightsDay, random.int(1, 9))
    return [
      { day: answered, step: 'answer', blockerId },
      { day: later(answered, random.int(1, 3)), step: 'confirm', blockerId },
    ]
  })
}

/** Something to do for the two districts of the demo accounts: one to answer, one whose answer is to be confirmed. */
function leaveWork(stage: Stage, random: Random, city: DemoCity, others: readonly string[]): void {
  for (const { code } of city.units.filter(({ type }) => type === 'district').slice(0, 2)) {
    const own = raise(stage, random, city, { districtCode: code, isOwn: true })
    const answered = raise(stage, random, city, { districtCode: code, isOwn: false })
    for (const blockerId of [own, answered])
      take(stage, random, { day: stage.today, step: 'assign', blockerId }, others)
    take(stage, random, { day: stage.today, step: 'answer', blockerId: answered }, others)
  }
}

/** A year of blockers: raised by districts, given to departments, disputed, answered, confirmed or let lie. */
export interface YearOfBlockers {
  /** Lives on to a day, that day included. */
  readonly liveTo: (day: Day) => void
}

export function yearOfBlockers(world: World, city: DemoCity): YearOfBlockers {
  const stage = new Stage(world, city, firstDay)
  const [random, ofOrders] = [randomOf('blockers'), randomOf('orders')]
  const days = daysBetween(firstDay, lastDay)
  const raisedOn = Array.from({ length: howMany }, () => later(firstDay, random.int(0, days - 2)))
  const others = ['发', '规划和自然资源', '住房', '水务'].map((word) => stage.called(word))
  const matters = openMatters(stage, city)
  let intents: Intent[] = []
  const live = (today: Day) => {
    while (isTimeDue(world.db, today)) stage.as(timekeeper)(keepTime)
    for (const _ of raisedOn.filter((day) => day === today)) {
      intents = [...intents, ...lifeOf(random, raise(stage, random, city), today)]
    }
    if (today === workDay) leaveWork(stage, random, city, others)
    if (today === lightsDay) intents = [...intents, ...openLights(stage, random)]
    for (const intent of intents.filter(({ day }) => day === today)) take(stage, random, intent, others)
    matters.live()
    tendOrders(stage.world, ofOrders, (unit) => stage.personOf(unit))
  }
  return {
    liveTo: (day) => {
      for (; stage.today <= day; stage.today = dayAfter(stage.today)) live(stage.today)
    },
  }
}
