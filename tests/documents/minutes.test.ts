import { minutesPackage } from '@pianqu/server/modules/documents/draw-minutes.ts'
import { settlePackage } from '@pianqu/server/modules/documents/settle-package.ts'
import { emptyMinutes, maximalMinutes, typicalMinutes } from '@pianqu/shared/documents/minutes.fixture.ts'
import { minutesText, minutesTitle } from '@pianqu/shared/documents/minutes-text.ts'
import { sentenceText } from '@pianqu/shared/documents/sentence.ts'
import type { MinutesReply } from '@pianqu/shared/meetings/minutes.contract.ts'
import { expect, test } from 'vitest'
import { sent } from '../api/adjustment-kit.ts'
import { problemOf, publishedCity } from '../api/dispatch-kit.ts'
import { given, meetings, prepared, stepped } from '../api/meeting-kit.ts'
import { packageFaults } from './package-faults.ts'
import { openPackage, wordLines } from './package-parts.ts'
import { schemaFaults } from './schema-faults.ts'

const address = '/api/documents/minutes.docx'

test('minutes are drawn from those of the meeting once it is closed, and refused in a sentence before', async () => {
  const { taskforce, as } = await publishedCity()
  const none = await taskforce.get(`${address}?month=2025-09`)
  expect(problemOf(none)).toEqual([404, 'common/not-found'])
  expect(none.body).toContain('还没有2025年9月的调度会')
  const meeting = await prepared(taskforce)
  expect(problemOf(await (await as('quxian1')).get(`${address}?month=2025-09`))).toEqual([404, 'common/not-found'])
  await stepped(taskforce, meeting, { step: 'open' })
  await given(taskforce, meeting)
  const early = await taskforce.get(address)
  expect(problemOf(early)).toEqual([409, 'meeting/wrong-state'])
  await stepped(taskforce, meeting, { step: 'close' })

  const reply = await taskforce.get(`${address}?month=2025-09`)
  const again = await taskforce.get(`${address}?snapshot=2025-09-1`)
  expect(reply.statusCode).toBe(200)
  expect(Buffer.compare(reply.rawPayload, again.rawPayload)).toBe(0)
  const { minutes, edition } = await sent<MinutesReply>(taskforce.get(`${meetings}/${meeting.id}/minutes`))
  const lines = wordLines(openPackage(reply.rawPayload))
  expect(lines[0]).toBe(minutesTitle(minutes))
  const said = minutesText(minutes, edition ?? 1).map((each) =>
    each.kind === 'heading' ? each.text : `${each.lead ?? ''}${sentenceText(each.sentence)}`,
  )
  expect(lines.slice(1, said.length + 1)).toEqual(said)
  expect(said.join('')).toContain('完成管线迁改（牵头单位：')
  // Another district reads of it what it may read of the meeting.
  const other = await (await as('quxian2')).get(address)
  expect([other.statusCode, wordLines(openPackage(other.rawPayload)).join('').includes('完成管线迁改')]).toEqual([
    200,
    false,
  ])
})

test.each([
  ['empty', emptyMinutes],
  ['typical', typicalMinutes],
  ['maximal, under odd names', maximalMinutes],
])(
  'minutes that are %s keep to the schema, are whole, and the same bytes whenever they are made',
  async (_, minutes) => {
    const made = async () =>
      settlePackage((await minutesPackage(minutes, { issuer: '专班&', edition: 2 })).bytes, {
        at: '2025-10-20T08:00:00.000Z',
      })
    const bytes = await made()
    expect(await schemaFaults(bytes, 'minutes.docx')).toEqual([])
    expect(packageFaults(bytes)).toEqual([])
    expect(Buffer.compare(bytes, await made())).toBe(0)
  },
)
