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

const heldOn: Day = '2025-10-17'
const today: Day = '2025-10-28'
const lease = 'demo-window-1'

/** How long each item of the demo was in front, in seconds, over and over. */
const paces = [210, 340, 95, 260, 180]

const decisions = [
  { lead: '交通', co: 1, text: '完成管线迁改并移交施工场地', dueOn: '2025-10-24', conclusion: 'agreed' },
  { lead: '规划', co: 0, text: '完成用地报批要件补正', dueOn: '2025-11-15', conclusion: 'agreed' },
  { lead: '财政', co: 2, text: '提出专项债项目调整备案方案', dueOn: '2025-10-22', conclusion: 'principle' },
  { lead: '住房', co: 1, text: '逐项明确落后项目追赶计划并按周报送', dueOn: '2025-11-30', conclusion: 'agreed' },
] as const

/** The meeting about September, held on the 17th: four decisions, one of them done by now (演示数据). */
export function holdMeeting(world: World, { units }: DemoCity): void {
  let day = heldOn
  let minutes = 0
  const begun = Date.parse(`${heldOn}T01:00:00Z`)
  const clock = { ...world.clock, today: () => day, now: () => new Date(begun + minutes * 60_000) }
  const as = commandsOf({ ...world, clock }, operator)
  const called = (word: string) =>
    units.find(({ name, type }) => type === 'department' && name.includes(word))?.code ?? 'B01'
  const districts = units.filter(({ type }) => type === 'district').map(({ code }) => code)
  const meeting = as((change) => prepareMeeting(change, { month: '2025-09', heldOn, startsAt: '09:00' }))
  const { meetingId: id } = meeting
  const { version } = as((change) => stepMeeting(change, { id, step: 'open', version: meeting.version }))
  if (version < 1) throw new Error('The meeting of the demo city did not open')
  as((change) => stepMeeting(change, { id, step: 'take', lease, takeover: false }))
  const items = agendaReply(world.db, operator, meeting, clock.now().toISOString()).items.filter(
    ({ kind }) => kind !== 'rank-move',
  )
  const given = items.slice(0, 9).flatMap((item, index) => {
    as((change) => moveMeeting(change, { id, lease, itemId: item.id }))
    minutes += (paces[index % paces.length] ?? 120) / 60
    const decision = decisions[index]
    if (!decision) return []
    const { lead, co, ...content } = decision
    const request = { ...content, id, itemId: item.id, leadUnit: called(lead), coUnits: districts.slice(0, co) }
    return [as((change) => giveDirective(change, request))]
  })
  const closing = as((change) => moveMeeting(change, { id, lease, itemId: null }))
  as((change) => stepMeeting(change, { id, step: 'close', version: closing.version }))
  day = '2025-10-22'
  minutes = 5 * 24 * 60
  const [, , done, late] = given
  const report = { step: 'report', text: '方案已报市政府并备案', proof: '岚财债〔2025〕31号（演示）' } as const
  if (done) {
    const said = as((change) => stepDirective(change, { id: done.directiveId, version: done.version, ...report }))
    const other = { ...operator, userId: 'demo-checker', username: 'demo-checker', name: '专班复核员（演示）' }
    commandsOf(
      { ...world, clock },
      other,
    )((change) => stepDirective(change, { id: done.directiveId, version: said.version, step: 'confirm' }))
  }
  if (!late) throw new Error('The meeting of the demo city decided too little')
  day = today
}
