import { commandsOf } from '@pianqu/server/db/command.ts'
import { operator } from '@pianqu/server/system-actor.ts'
import { mayHear, reportChanged, type Told } from '@pianqu/shared/events/told.ts'
import type { ImportsResult } from '@pianqu/shared/importing/import.contract.ts'
import type { RuleDraft } from '@pianqu/shared/rules/rule.contract.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addressOf, declaredEndpoints } from '../architecture/contracts.ts'
import type { Client, Reply } from '../city.ts'
import { header } from '../kinds/samples.ts'
import { workbook } from '../workbook.ts'
import { fill, october, publishedCity, reportOf, step } from './dispatch-kit.ts'
import { draft, drafter, step as stepRule } from './rule-kit.ts'
import { people, type SmallCity } from './small-city.ts'

let city: SmallCity
let heard: Told[]
beforeEach(async () => {
  city = await publishedCity()
  heard = []
  city.world.events.listen((events) => heard.push(...events))
})
afterEach(() => city.app.close())

/** Who of the city hears an event, by username. */
const hearersOf = (event: Told): string[] =>
  people
    .filter((person) => mayHear({ unitCode: null, userId: person.username, ...person }, event))
    .map(({ username }) => username)

/** What was told of since the last look, each with who hears it. */
const told = () => heard.splice(0).map((event) => `${event.about} ${hearersOf(event).join(' ')}`)

const everybody = 'auditor zhuanban caizheng jiaotong fagai quxian1 quxian2 lingdao'
/** Departments read nothing of a month before it is published. */
const followers = 'auditor zhuanban quxian1 quxian2 lingdao'
const ofD1 = 'auditor zhuanban quxian1'
const reviewers = 'auditor zhuanban'

async function done(reply: Reply): Promise<Reply> {
  if (reply.statusCode >= 300) throw new Error(reply.body)
  heard = heard.filter(({ name }) => name !== 'import.progress')
  return reply
}

/** A way to change reports, months or imports: by what endpoint, and what is told of it. */
interface Way {
  readonly endpoint: string
  /** Does it, and answers what is to be told. */
  readonly act: (d1: Client) => Promise<readonly string[]>
}

const month = 'period:2025-10'

const ways: Readonly<Record<string, Way>> = {
  'saving lines': {
    endpoint: 'PUT /api/reports/:/lines',
    act: async (d1) => [`report:${(await fill(d1)).id} ${ofD1}`],
  },
  'handing in': {
    endpoint: 'POST /api/reports/:/steps',
    act: async (d1) => {
      const report = await fill(d1)
      told()
      await done(await step(d1, report, { step: 'submit' }))
      return [`report:${report.id} ${ofD1}`]
    },
  },
  'answering a comment': {
    endpoint: 'POST /api/reports/:/comments/:/answer',
    act: async (d1) => {
      const { id, version } = (await step(d1, await fill(d1), { step: 'submit' })).json()
      const lines = [{ projectCode: 'P1', comment: '请核对' }]
      await done(await step(city.taskforce, { id, version }, { step: 'sendBack', lines }))
      const [comment] = (await reportOf(d1)).comments
      told()
      await done(await d1.post(`/api/reports/${id}/comments/${comment?.commentId}/answer`, { answer: '已核对' }))
      return [`report:${id} ${ofD1}`]
    },
  },
  'adding a file': {
    endpoint: 'POST /api/reports/:/lines/:/files',
    act: async (d1) => {
      const { id } = await reportOf(d1)
      await done(await d1.upload(`/api/reports/${id}/lines/P1/files`, 'a.pdf', Buffer.from('%PDF-1.7\n')))
      return [`report:${id} ${ofD1}`]
    },
  },
  'removing a file': {
    endpoint: 'DELETE /api/reports/:/lines/:/files/:',
    act: async (d1) => {
      const { id } = await reportOf(d1)
      const files = `/api/reports/${id}/lines/P1/files`
      const { fileId } = (await d1.upload(files, 'a.pdf', Buffer.from('%PDF-1.7\n'))).json()
      told()
      await done(await d1.delete(`${files}/${fileId}`))
      return [`report:${id} ${ofD1}`]
    },
  },
  'proposing a correction': {
    endpoint: 'POST /api/reports/:/corrections',
    act: async (d1) => {
      const { id } = await reportOf(d1)
      await done(await d1.post(`/api/reports/${id}/corrections`, correction))
      return [`report:${id} ${ofD1}`]
    },
  },
  'approving a correction': {
    endpoint: 'POST /api/corrections/:/steps',
    act: async (d1) => {
      const { id } = await reportOf(d1)
      const { correctionId } = (await d1.post(`/api/reports/${id}/corrections`, correction)).json()
      told()
      await done(await city.taskforce.post(`/api/corrections/${correctionId}/steps`, { step: 'approve' }))
      return [`report:${id} ${ofD1}`, `period:2025-09 ${everybody}`]
    },
  },
  'refusing a correction': {
    endpoint: 'POST /api/corrections/:/steps',
    act: async (d1) => {
      const { id } = await reportOf(d1)
      const { correctionId } = (await d1.post(`/api/reports/${id}/corrections`, correction)).json()
      told()
      await done(await city.taskforce.post(`/api/corrections/${correctionId}/steps`, { step: 'refuse', note: '无据' }))
      return [`report:${id} ${ofD1}`]
    },
  },
  'opening a month': {
    endpoint: 'POST /api/periods',
    act: async () => {
      await done(await city.taskforce.post('/api/periods', { month: '2025-11' }))
      return [`period:2025-11 ${followers}`]
    },
  },
  'taking an opening back': {
    endpoint: 'DELETE /api/periods/:',
    act: async () => {
      await done(await city.taskforce.delete('/api/periods/2025-10'))
      return [`${month} ${followers}`]
    },
  },
  'moving a due day': {
    endpoint: 'POST /api/periods/:/due',
    act: async () => {
      const later = { dueOn: '2025-11-14', reason: '系统割接' }
      await done(await city.taskforce.post('/api/periods/2025-10/due', later))
      return [`${month} ${followers}`]
    },
  },
  'closing a month': {
    endpoint: 'POST /api/periods/:/steps',
    act: async () => {
      await done(await city.taskforce.post('/api/periods/2025-10/steps', { step: 'close' }))
      return [`${month} ${followers}`]
    },
  },
  'exempting a line': {
    endpoint: 'POST /api/periods/:/exemptions',
    act: async () => {
      await done(await city.taskforce.post('/api/periods/2025-10/exemptions', { projectCode: 'P1', reason: '停工' }))
      return [`${month} ${followers}`]
    },
  },
  'taking an exemption back': {
    endpoint: 'POST /api/periods/:/exemptions/end',
    act: async () => {
      const end = { projectCode: 'P1', reason: '登记有误' }
      await city.taskforce.post('/api/periods/2025-10/exemptions', end)
      told()
      await done(await city.taskforce.post('/api/periods/2025-10/exemptions/end', end))
      return [`${month} ${followers}`]
    },
  },
  'granting an exception': {
    endpoint: 'POST /api/periods/:/exceptions',
    act: async () => {
      await done(await city.taskforce.post('/api/periods/2025-10/exceptions', exception))
      return [`${month} ${ofD1}`]
    },
  },
  'ending an exception': {
    endpoint: 'POST /api/periods/:/exceptions/:/end',
    act: async () => {
      const { exceptionId } = (await city.taskforce.post('/api/periods/2025-10/exceptions', exception)).json()
      city.clock.at = new Date(city.clock.at.getTime() + 60_000)
      told()
      await done(await city.taskforce.post(`/api/periods/2025-10/exceptions/${exceptionId}/end`))
      return [`${month} ${ofD1}`]
    },
  },
  'importing lines': {
    endpoint: 'POST /api/imports/:',
    act: async (d1) => {
      const { id } = await reportOf(d1)
      const { importId } = await city.taskforce.importRows('reports', october(['P1', 'P2']))
      return [`import:${importId} ${reviewers}`, `report:${id} ${ofD1}`, `${month} ${followers}`]
    },
  },
  'importing several tables together': {
    endpoint: 'POST /api/imports',
    act: async () => {
      const bytes = await workbook([header.plans, ['P1', 2027, 100]])
      const reply = await done(await city.taskforce.upload('/api/imports', '计划.xlsx', bytes))
      const [file] = reply.json<ImportsResult>().files
      return [`import:${file?.result.importId} auditor zhuanban caizheng jiaotong fagai`]
    },
  },
  'drafting a rule': {
    endpoint: 'POST /api/rules/:/:/drafts',
    act: async () => {
      await drafted()
      return [`rule:light ${reviewers}`]
    },
  },
  'changing a draft of a rule': {
    endpoint: 'PUT /api/rule-drafts/:',
    act: async () => {
      const { nizhi, made } = await drafted()
      told()
      const { content, effectiveMonth, basis, baseEdition, version } = made
      const changed = { content: { ...content, yellowMonthsToRed: 3 }, effectiveMonth, basis, baseEdition, version }
      await done(await nizhi.put(`/api/rule-drafts/${made.ruleId}`, changed))
      return [`rule:light ${reviewers}`]
    },
  },
  'adopting a rule': {
    endpoint: 'POST /api/rule-drafts/:/steps',
    act: async () => {
      const { made } = await drafted()
      told()
      await done(await stepRule(city.taskforce, made, 'adopt'))
      return [`rule:light admin ${everybody}`]
    },
  },
  'turning a rule down': {
    endpoint: 'POST /api/rule-drafts/:/steps',
    act: async () => {
      const { made } = await drafted()
      told()
      await done(await stepRule(city.taskforce, made, 'reject'))
      return [`rule:light ${reviewers}`]
    },
  },
  'taking an import back': {
    endpoint: 'POST /api/imports/:/undo',
    act: async (d1) => {
      const { id } = await reportOf(d1)
      const { importId } = await city.taskforce.importRows('reports', october(['P1']))
      told()
      await done(await city.taskforce.post(`/api/imports/${importId}/undo`))
      return [`import:${importId} ${reviewers}`, `report:${id} ${ofD1}`, `${month} ${followers}`]
    },
  },
}

const stricter = { kind: 'light', from: '2025-12', changes: { catchUp: true } } as const

/** A draft of somebody else of the task force. */
async function drafted(): Promise<{ nizhi: Client; made: RuleDraft }> {
  const nizhi = await drafter(city)
  const made = (await done(await draft(nizhi, stricter))).json<RuleDraft>()
  return { nizhi, made }
}

const correction = { projectCode: 'P1', month: '2025-09', field: 'investedYuan', newValue: 0, reason: '重复计列' }
const exception = { projectCode: 'P1', reason: '补录', until: '2025-10-30T00:00:00Z' }

describe('a change of reports, months, imports and rules', () => {
  test.each(Object.keys(ways))('is told to those who may know: %s', async (name) => {
    const expected = await ways[name]?.act(await city.as('quxian1'))
    expect(told().sort()).toEqual([...(expected ?? [])].sort())
  })

  test('is listed here for every endpoint that makes one', async () => {
    const writes = (await declaredEndpoints()).filter(
      ({ endpoint: { method, path } }) =>
        method !== 'GET' &&
        /^\/api\/(reports|periods|corrections|imports|rules|rule-drafts)\b/.test(path) &&
        // What is remembered of columns changes nothing that anybody else looks at.
        !/\/(preview|columns)$|\/mappings\//.test(path),
    )
    expect(new Set(Object.values(ways).map(({ endpoint }) => endpoint))).toEqual(new Set(writes.map(addressOf)))
  })

  test("of a district's workbook is told of as its own, once for the report though it is saved and handed in", async () => {
    const d1 = await city.as('quxian1')
    const { id } = await reportOf(d1)
    const rows = october(['P1', 'P2', 'P4', 'P6'])
    const imported = await d1.importRows('reports', rows, '?month=2025-10&submit=true')
    expect(imported).toMatchObject({ submitted: true })
    expect(told()).toEqual([`report:${id} ${ofD1}`, `import:${imported.importId} ${ofD1}`])
    const taken = await done(await step(d1, await reportOf(d1), { step: 'withdraw' }))
    told()
    expect(taken.statusCode).toBe(200)
    await done(await d1.post(`/api/imports/${imported.importId}/undo`))
    expect(told()).toEqual([`report:${id} ${ofD1}`, `import:${imported.importId} ${ofD1}`])
  })

  test('that was only tried is told to nobody', async () => {
    await city.taskforce.importRows('reports', october(['P1']), '?dryRun=true')
    expect(told()).toEqual([])
  })

  test('that was refused is told to nobody', async () => {
    const d1 = await city.as('quxian1')
    const report = await fill(d1)
    told()
    const stale = await d1.put(`/api/reports/${report.id}/lines`, { version: 1, lines: [{ projectCode: 'P1' }] })
    const early = await city.taskforce.post('/api/periods/2025-10/steps', { step: 'publish' })
    expect([stale.statusCode, early.statusCode, told()]).toEqual([409, 409, []])
  })
})

describe('a command', () => {
  const event = reportChanged({ month: '2025-10', unitCode: 'D1', reportId: 'r1', version: 2 })
  const line = { action: 'report.save', subject: 'report:r1', movesFigures: false, detail: { lines: {} } } as const
  const run = () => commandsOf(city.world, operator)
  const trailOf = () =>
    city.world.db.sqlite.prepare("SELECT count(*) FROM trail WHERE subject = 'report:r1'").pluck().get()

  test('tells once it is committed', () => {
    const seen: unknown[] = []
    city.world.events.listen(() => seen.push(city.world.db.sqlite.inTransaction, trailOf()))
    run()((change) => {
      change.tell(event)
      change.audit(line)
      expect(heard).toEqual([])
    })
    expect([heard, seen]).toEqual([[event], [false, 1]])
  })

  test('that fails after telling tells nothing', () => {
    const fail = () =>
      run()((change) => {
        change.audit(line)
        change.tell(event)
        throw new Error('Too late')
      })
    expect(fail).toThrow('Too late')
    expect([heard, trailOf()]).toEqual([[], 0])
  })

  test('that says a report has changed and tells nobody is not done at all', () => {
    expect(() => run()((change) => change.audit(line))).toThrow('report.save on report:r1 tells nobody')
    expect(() =>
      run()((change) => {
        change.audit(line)
        change.tell({ ...event, about: 'report:r2' })
      }),
    ).toThrow('report.save on report:r1 tells nobody')
    expect([heard, trailOf()]).toEqual([[], 0])
  })

  test('tells the last of what it said about one thing', () => {
    const later = { ...event, data: { version: 3 } }
    run()((change) => {
      change.audit(line)
      change.tell(event)
      change.tell(later)
    })
    expect(heard).toEqual([later])
  })

  test('does not run inside another, whose end it would not wait for', () => {
    expect(() => run()(() => run()((change) => change.audit(line)))).toThrow('A command inside another')
  })
})
