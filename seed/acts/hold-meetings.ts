import { commandsOf } from '@pianqu/server/db/command.ts'
import type { World } from '@pianqu/server/http/world.ts'
import { agendaReply } from '@pianqu/server/modules/meetings/agenda.query.ts'
import { giveDirective } from '@pianqu/server/modules/meetings/give-directive.command.ts'
import { moveMeeting } from '@pianqu/server/modules/meetings/move-meeting.command.ts'
import { prepareMeeting } from '@pianqu/server/modules/meetings/prepare-meeting.command.ts'
import { stepDirective } from '@pianqu/server/modules/meetings/step-directive.command.ts'
import { stepMeeting } from '@pianqu/server/modules/meetings/step-meeting.command.ts'
import { operator } from '@pianqu/server/system-actor.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import type { DemoCity } from '../city.ts'

type GivenDirective = ReturnType<typeof giveDirective>

const lease = 'demo-window-1'
const checker = { ...operator, userId: 'demo-checker', username: 'demo-checker', name: '专班复核员（演示）' }

/** How long each item of the demo was in front, in seconds, over and over. */
const paces = [210, 340, 95, 260, 180]

interface Decision {
  /** A word in the name of the department that leads, and how many districts join. */
  readonly lead: string
  readonly co: number
  readonly text: string
  readonly dueOn: Day
  readonly conclusion: 'agreed' | 'principle'
  /** When the unit said that it is done, and was confirmed; nothing where it has not been done. */
  readonly doneOn?: Day
}

interface Held {
  readonly heldOn: Day
  readonly items: number
  readonly decisions: readonly Decision[]
}

/** The monthly meeting about September and two that followed: kept, kept too late, broken and still ahead (演示数据). */
const held: readonly Held[] = [
  {
    heldOn: '2025-10-17',
    items: 9,
    decisions: [
      { lead: '交通', co: 1, text: '完成管线迁改并移交施工场地', dueOn: '2025-10-24', conclusion: 'agreed' },
      { lead: '规划', co: 0, text: '完成用地报批要件补正', dueOn: '2025-11-15', conclusion: 'agreed' },
      {
        lead: '财政',
        co: 2,
        text: '提出专项债项目调整备案方案',
        dueOn: '2025-10-22',
        conclusion: 'principle',
        doneOn: '2025-10-22',
      },
      { lead: '住房', co: 1, text: '逐项明确落后项目追赶计划并按周报送', dueOn: '2025-11-30', conclusion: 'agreed' },
    ],
  },
  {
    heldOn: '2025-10-22',
    items: 5,
    // What is not done comes first: of the department of transport, of planning, of housing.
    decisions: [
      { lead: '交通', co: 1, text: '管线迁改分两段组织，先移交北段场地', dueOn: '2025-10-24', conclusion: 'principle' },
      {
        lead: '规划',
        co: 1,
        text: '用地报批要件补正清单先送专班核对',
        dueOn: '2025-10-23',
        conclusion: 'agreed',
        doneOn: '2025-10-27',
      },
      {
        lead: '住房',
        co: 0,
        text: '补报三个落后项目的追赶计划',
        dueOn: '2025-10-24',
        conclusion: 'agreed',
        doneOn: '2025-10-24',
      },
    ],
  },
  {
    heldOn: '2025-10-27',
    items: 4,
    decisions: [
      { lead: '交通', co: 1, text: '重新排定管线迁改工期，每周三报进度', dueOn: '2025-11-07', conclusion: 'agreed' },
      { lead: '交通', co: 1, text: '北段场地月底前移交，专班现场核实', dueOn: '2025-10-31', conclusion: 'agreed' },
    ],
  },
]

/** Its commands at a minute of a day: the clock of the city, moved there. */
class Hall {
  day: Day
  minutes = 0
  readonly world: World

  constructor(world: World, day: Day) {
    this.day = day
    const now = () => new Date(Date.parse(`${this.day}T01:00:00Z`) + this.minutes * 60_000)
    this.world = { ...world, clock: { ...world.clock, today: () => this.day, now } }
  }

  as(actor: typeof operator) {
    return commandsOf(this.world, actor)
  }
}

interface Given {
  readonly directive: GivenDirective
  readonly doneOn: Day | undefined
}

function hold(hall: Hall, { units }: DemoCity, { heldOn, items, decisions }: Held): readonly Given[] {
  const as = hall.as(operator)
  const called = (word: string) =>
    units.find(({ name, type }) => type === 'department' && name.includes(word))?.code ?? 'B01'
  const districts = units.filter(({ type }) => type === 'district').map(({ code }) => code)
  const meeting = as((change) => prepareMeeting(change, { month: '2025-09', heldOn, startsAt: '09:00' }))
  const { meetingId: id } = meeting
  as((change) => stepMeeting(change, { id, step: 'open', version: meeting.version }))
  as((change) => stepMeeting(change, { id, step: 'take', lease, takeover: false }))
  const agenda = agendaReply(hall.world.db, operator, meeting, hall.world.clock.now().toISOString()).items.filter(
    ({ kind }) => kind !== 'rank-move',
  )
  const given = agenda.slice(0, items).flatMap((item, index): Given[] => {
    as((change) => moveMeeting(change, { id, lease, itemId: item.id }))
    hall.minutes += (paces[index % paces.length] ?? 120) / 60
    const decision = decisions[index]
    if (!decision) return []
    const { lead, co, doneOn, ...content } = decision
    const request = { ...content, id, itemId: item.id, leadUnit: called(lead), coUnits: districts.slice(0, co) }
    return [{ directive: as((change) => giveDirective(change, request)), doneOn }]
  })
  if (given.length < decisions.length) throw new Error(`The meeting of ${heldOn} decided too little`)
  const closing = as((change) => moveMeeting(change, { id, lease, itemId: null }))
  as((change) => stepMeeting(change, { id, step: 'close', version: closing.version }))
  return given
}

/** The unit says that it is done, and another person confirms it. */
function finish(hall: Hall, { directiveId: id, version }: GivenDirective): void {
  const report = { step: 'report', text: '已办结并报市政府备案', proof: '岚督办〔2025〕31号（演示）' } as const
  const said = hall.as(operator)((change) => stepDirective(change, { id, version, ...report }))
  hall.as(checker)((change) => stepDirective(change, { id, version: said.version, step: 'confirm' }))
}

export function holdMeetings(world: World, city: DemoCity): void {
  const open: Given[] = []
  const days = held.flatMap(({ heldOn, decisions }) => [heldOn, ...decisions.flatMap(({ doneOn }) => doneOn ?? [])])
  for (const day of [...new Set(days)].toSorted()) {
    const hall = new Hall(world, day)
    // What is done in the morning is not asked about in the meeting of the day.
    for (const { directive } of open.filter(({ doneOn }) => doneOn === day)) finish(hall, directive)
    for (const meeting of held.filter(({ heldOn }) => heldOn === day)) open.push(...hold(hall, city, meeting))
  }
}
