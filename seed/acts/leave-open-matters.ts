import { blockerById } from '@pianqu/server/modules/blockers/blocker.repository.ts'
import { groupBlockers } from '@pianqu/server/modules/blockers/group-blockers.command.ts'
import { raiseBlocker } from '@pianqu/server/modules/blockers/raise-blocker.command.ts'
import { stepBlocker } from '@pianqu/server/modules/blockers/step-blocker.command.ts'
import { operator } from '@pianqu/server/system-actor.ts'
import type { stepBlocker as stepEndpoint } from '@pianqu/shared/blockers/blocker.contract.ts'
import type { BlockerType } from '@pianqu/shared/blockers/blocker.schema.ts'
import type { BodyOf } from '@pianqu/shared/http/endpoint.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import type { DemoCity } from '../city.ts'
import { blockerWords, disputeWords } from './blocker-words.ts'
import type { Stage } from './stage.ts'

type Body = BodyOf<typeof stepEndpoint>
type Given = Body extends infer One ? (One extends Body ? Omit<One, 'version'> : never) : never

/** What is done with a matter on a day: by the unit that leads where it disputes or accepts, else by the task force. */
interface Step {
  readonly on: Day
  readonly body: Given
}

interface Matter {
  readonly raisedOn: Day
  /** Which district raises it, counted from the first. */
  readonly district: number
  readonly type: BlockerType
  /** Which of the cases that the type has. */
  readonly words: number
  readonly steps: readonly Step[]
  /** Stands under the cause that several have in common. */
  readonly isOfCause?: true
}

const [mine, ground] = disputeWords

/** Given to the unit that is named for its type, or to another. */
const assign = (on: Day, leadUnit?: string, level?: 'taskforce'): Step => ({
  on,
  body: { step: 'assign', ...(leadUnit && { leadUnit }), ...(level && { level }) } as Given,
})

/** In every state something stands open on the last day: raised, disputed, disputed again, paused, and three of one cause. */
const mattersOf = (stage: Stage): readonly Matter[] => [
  { raisedOn: '2025-10-27', district: 3, type: '资金', words: 1, steps: [] },
  { raisedOn: '2025-10-28', district: 7, type: '审批', words: 1, steps: [] },
  {
    raisedOn: '2025-10-23',
    district: 5,
    type: '规划',
    words: 1,
    steps: [assign('2025-10-24'), { on: '2025-10-27', body: { step: 'dispute', reason: mine } }],
  },
  {
    raisedOn: '2025-10-20',
    district: 6,
    type: '用地',
    words: 1,
    steps: [
      assign('2025-10-20'),
      { on: '2025-10-21', body: { step: 'dispute', reason: mine } },
      assign('2025-10-22', stage.called('住房')),
      { on: '2025-10-24', body: { step: 'dispute', reason: ground } },
    ],
  },
  {
    raisedOn: '2025-10-20',
    district: 8,
    type: '审批',
    words: 0,
    steps: [
      assign('2025-10-20'),
      { on: '2025-10-21', body: { step: 'accept' } },
      { on: '2025-10-23', body: { step: 'pause', until: '2025-11-14', reason: '等省级可研调整批复，批复后恢复计时' } },
    ],
  },
  ...[9, 10, 11].map(
    (district, at): Matter => ({
      raisedOn: (['2025-10-17', '2025-10-20', '2025-10-22'] as const)[at] ?? '2025-10-22',
      district,
      type: '能源',
      words: 0,
      isOfCause: true,
      steps: [assign('2025-10-23', undefined, 'taskforce')],
    }),
  ),
]

const cause = { title: '岚东220千伏线路迁改方案未批', ask: '一并议定：同意线位，明确迁改费用分担' } as const
const groupedOn: Day = '2025-10-24'

export interface OpenMatters {
  /** Does what the day of the stage brings. */
  readonly live: () => void
}

export function openMatters(stage: Stage, city: DemoCity): OpenMatters {
  const matters = mattersOf(stage)
  const raised = new Map<Matter, string>()
  const districts = city.units.filter(({ type }) => type === 'district')
  const raise = (matter: Matter) => {
    const { unit, cases } = blockerWords[matter.type]
    const code = districts[matter.district]?.code ?? ''
    // One of its own each, so that no project has two of them.
    const own = city.projects.filter(({ districtCode }) => districtCode === code)
    const project = own[(matter.district * 7) % own.length]
    const [text, ask] = cases[matter.words] ?? ['', '']
    if (!project) throw new Error(`The district ${code} has no project`)
    const { blockerId } = stage.as(stage.personOf(code))((change) =>
      raiseBlocker(change, {
        projectCode: project.code,
        areaCode: null,
        type: matter.type,
        text,
        ask,
        costYuan: 12_000_000,
        delayDays: 45,
        leadUnit: stage.called(unit),
        origin: 'hand',
        originMonth: null,
      }),
    )
    raised.set(matter, blockerId)
  }
  const take = (blockerId: string, body: Given) => {
    const blocker = blockerById(stage.world.db, blockerId)
    if (!blocker) throw new Error(`${blockerId} is gone`)
    const isOfLead = body.step === 'dispute' || body.step === 'accept'
    const actor = isOfLead ? stage.personOf(blocker.leadUnit) : operator
    const whole = { ...body, id: blockerId, version: blocker.version } as Body & { readonly id: string }
    stage.as(actor)((change) => stepBlocker(change, whole))
  }
  const group = () => {
    const blockerIds = [...raised].filter(([{ isOfCause }]) => isOfCause).map(([, id]) => id)
    stage.as(operator)((change) => groupBlockers(change, { ...cause, blockerIds }))
  }
  const go = (matter: Matter) => {
    if (matter.raisedOn === stage.today) raise(matter)
    const due = matter.steps.filter(({ on }) => on === stage.today)
    for (const { body } of due) take(raised.get(matter) ?? '', body)
  }
  return {
    live: () => {
      matters.forEach(go)
      if (stage.today === groupedOn) group()
    },
  }
}
