import type { Directive } from '@pianqu/shared/meetings/directive.contract.ts'
import type { Agenda, AgendaRow, Meeting } from '@pianqu/shared/meetings/meeting.contract.ts'
import type { Client, Reply } from '../city.ts'
import { sent } from './adjustment-kit.ts'

export const meetings = '/api/meetings'

/** Prepares the meeting about September. */
export const prepared = (client: Client, given: object = {}): Promise<Meeting> =>
  sent<Meeting>(client.post(meetings, { month: '2025-09', heldOn: '2025-10-20', ...given }), 201)

export const agendaOf = (client: Client, { id }: Pick<Meeting, 'id'>): Promise<Agenda> =>
  sent<Agenda>(client.get(`${meetings}/${id}/agenda`))

const meetingNow = (client: Client, { id }: Pick<Meeting, 'id'>): Promise<Meeting> =>
  sent<Meeting>(client.get(`${meetings}/${id}`))

/** Takes a step with the version that the meeting has by now. */
export async function step(client: Client, meeting: Pick<Meeting, 'id'>, body: object): Promise<Reply> {
  const { version } = await meetingNow(client, meeting)
  return client.post(`${meetings}/${meeting.id}/steps`, { version, ...body })
}

export const stepped = (client: Client, meeting: Pick<Meeting, 'id'>, body: object): Promise<Meeting> =>
  sent<Meeting>(step(client, meeting, body))

export async function arrange(client: Client, meeting: Pick<Meeting, 'id'>, body: object): Promise<Reply> {
  const { version } = await meetingNow(client, meeting)
  return client.post(`${meetings}/${meeting.id}/agenda/steps`, { version, ...body })
}

export const arranged = (client: Client, meeting: Pick<Meeting, 'id'>, body: object): Promise<Agenda> =>
  sent<Agenda>(arrange(client, meeting, body))

export const content = { text: '完成管线迁改', leadUnit: 'B2', coUnits: ['D1'], dueOn: '2025-11-15' }

export const given = (client: Client, { id }: Pick<Meeting, 'id'>, body: object = {}): Promise<Directive> =>
  sent<Directive>(client.post(`${meetings}/${id}/directives`, { ...content, ...body }), 201)

export const itemOf = ({ items }: Agenda, kind: AgendaRow['kind'], code?: string): AgendaRow => {
  const found = items.find((item) => item.kind === kind && (code === undefined || item.subject.code === code))
  if (!found) throw new Error(`No ${kind} on the agenda`)
  return found
}
