import { sha256 } from '@pianqu/server/http/file-store.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { typedOver } from '../workbook.ts'
import { adopt, assessmentCity, open, openRound, plainContent, round, sealed, step, take } from './assessment-city.ts'
import { markAll, sheetOf } from './assessment-marking.ts'
import { problemOf } from './dispatch-kit.ts'
import type { SmallCity } from './small-city.ts'

let city: SmallCity
beforeAll(async () => {
  city = await assessmentCity()
  await openRound(city)
})
afterAll(() => city.app.close())

const pdf = new TextEncoder().encode('%PDF-1.4 佐证')

describe('the sheet as a workbook', () => {
  test('comes back into the own sheet, with faults at their cells and nothing kept', async () => {
    const caizheng = await city.as('caizheng')
    const workbook = await caizheng.get(`${round}/sheet/workbook`)
    expect(workbook.headers['content-disposition']).toContain(encodeURIComponent('评分表（第0版）'))
    const filled = await typedOver(workbook.rawPayload, {
      D2: 18.5,
      G2: '未接触',
      C3: '是',
      D4: 20.1,
      G4: '很好',
      D5: 9.5,
      E5: '进度慢',
    })
    const reply = await caizheng.upload(`${round}/sheet/workbook`, '评分.xlsx', filled)
    expect(reply.json()).toMatchObject({ version: 1, changed: 4 })
    expect(reply.json().faults).toEqual([
      { row: 4, column: 'C1 推进（满分20分）', cell: 'D4', message: '超过满分20分，请更正' },
      { row: 4, column: 'C2 配合（满分10分）', cell: 'G4', message: '不是分数，请填数字或“未接触”' },
    ])
    const { cells, targets } = await sheetOf(caizheng)
    expect(cells).toEqual([
      { targetCode: 'D1', criterionCode: 'C1', tenths: 185, reason: null, basis: null },
      { targetCode: 'D1', criterionCode: 'C2', tenths: null, reason: null, basis: null },
      { targetCode: 'D4', criterionCode: 'C1', tenths: 95, reason: '进度慢', basis: null },
    ])
    expect(targets.filter(({ isUntouched }) => isUntouched).map(({ code }) => code)).toEqual(['D2'])
    const imports = await city.taskforce.get('/api/imports?pageSize=200')
    expect(imports.body).not.toContain('评分')
    const older = await caizheng.upload(`${round}/sheet/workbook`, '评分.xlsx', filled)
    expect(problemOf(older)).toEqual([422, 'import/older-edition'])
    const other = await (await city.as('jiaotong')).upload(`${round}/sheet/workbook`, '评分.xlsx', filled)
    expect(problemOf(other)).toEqual([422, 'import/other-unit'])
  })
})

describe('replies and appeals', () => {
  test('are written in their stage, with evidence, and concluded in audit', async () => {
    const caizheng = await city.as('caizheng')
    const { version } = await sheetOf(caizheng)
    await caizheng.put(`${round}/sheet`, { version, untouched: [{ targetCode: 'D2', isUntouched: false }] })
    await markAll(city, (_rater, target) => (target === 'D1' ? 60 : 80))
    await take(city.taskforce, 'close-marking')
    const quxian1 = await city.as('quxian1')
    const written = await quxian1.put(`${round}/reply`, { version: 0, text: '已按期完成全部任务' })
    expect(written.json()).toMatchObject({ unitCode: 'D1', version: 1, isOpen: true })
    expect(problemOf(await quxian1.put(`${round}/reply`, { version: 0, text: '又一份' }))).toEqual([
      409,
      'common/stale',
    ])
    const file = await quxian1.upload(`${round}/reply/files`, '佐证.pdf', pdf)
    expect(file.statusCode).toBe(201)
    const url = `${round}/files/${file.json().fileId}`
    expect((await quxian1.get(url)).rawPayload).toEqual(Buffer.from(pdf))
    expect((await (await city.as('quxian2')).get(url)).statusCode).toBe(404)
    expect((await (await city.as('quxian2')).get(`${round}/replies`)).json().rows).toMatchObject([{ unitCode: 'D2' }])
    for (let at = 1; at < 20; at += 1) await quxian1.upload(`${round}/reply/files`, `佐证${at}.pdf`, pdf)
    const other = Buffer.from('%PDF-1.7 第二十一个')
    expect(problemOf(await quxian1.upload(`${round}/reply/files`, '多余.pdf', other))[1]).toBe(
      'assessment/too-many-files',
    )
    expect(city.world.files.stateOf(sha256(other))).toBe('missing')
    await take(city.taskforce, 'begin-audit')
    const late = await quxian1.upload(`${round}/reply/files`, '补充.pdf', pdf)
    expect(problemOf(late)).toEqual([409, 'assessment/wrong-stage'])
    const concluded = { step: 'accept', version: 1, conclusion: '情况属实' }
    const reply = await city.taskforce.post(`${round}/replies/D1/steps`, concluded)
    expect(reply.json()).toMatchObject({ conclusion: { isAccepted: true, text: '情况属实' } })
    expect(problemOf(await city.taskforce.post(`${round}/replies/D2/steps`, concluded))).toEqual([
      409,
      'assessment/no-reply',
    ])
  })

  test('correct a published result by another version, and the first stays readable', async () => {
    const quxian1 = await city.as('quxian1')
    expect(problemOf(await quxian1.post(`${round}/appeals`, { text: '漏计加分' }))).toEqual([
      409,
      'assessment/wrong-stage',
    ])
    await take(city.taskforce, 'publish')
    const appeal = (await quxian1.post(`${round}/appeals`, { text: '漏计加分' })).json()
    expect(problemOf(await quxian1.post(`${round}/appeals`, { text: '再次' }))).toEqual([409, 'assessment/appeal-open'])
    const files = `${round}/appeals/${appeal.appealId}/files`
    expect((await quxian1.upload(files, '批复.pdf', pdf)).statusCode).toBe(201)
    expect((await (await city.as('quxian2')).upload(files, '批复.pdf', pdf)).statusCode).toBe(404)
    const steps = `${round}/appeals/${appeal.appealId}/steps`
    const empty = await city.taskforce.post(steps, { step: 'correct', reason: '核实' })
    expect(problemOf(empty)).toEqual([400, 'common/malformed'])
    const correction = { kind: 'bonus', tenths: 30, documentNumber: '片专〔2025〕9号' }
    const decided = await city.taskforce.post(steps, { step: 'correct', reason: '表彰文件漏计', correction })
    expect(decided.json()).toMatchObject({ state: 'corrected', decision: { resultVersion: 2 } })
    expect(problemOf(await city.taskforce.post(steps, { step: 'dismiss', reason: '重复' }))).toEqual([
      409,
      'assessment/decided',
    ])
    const now = (await quxian1.get(`${round}/results?direction=${open}`)).json()
    expect(now).toMatchObject({ version: 2, because: '表彰文件漏计', isIntact: true })
    expect(now.changes.map(({ what, before, after }: Record<string, string>) => [what, before, after])).toEqual([
      ['总分', '40.00', '43.00'],
      ['加分', '0分', '3分'],
    ])
    const first = (await quxian1.get(`${round}/results?direction=${open}&version=1`)).json()
    expect(first.rows.find(({ code }: { code: string }) => code === 'D1').final).toBe(40)
    expect((await quxian1.get(`${round}/results?direction=${sealed}`)).json().version).toBe(1)
  })

  test('of another unit are not found, and are read by the task force and the auditor', async () => {
    const seen: Record<string, number> = {}
    for (const username of ['quxian2', 'caizheng', 'lingdao', 'zhuanban', 'auditor', 'quxian1']) {
      seen[username] = (await (await city.as(username)).get(`${round}/appeals`)).json().total
    }
    expect(seen).toEqual({ quxian2: 0, caizheng: 0, lingdao: 0, zhuanban: 1, auditor: 1, quxian1: 1 })
  })

  test('compare two published years, naming what the scheme changed', async () => {
    const year = '/api/assessment/rounds/2026'
    city.clock.day = '2026-10-28'
    const content = { ...plainContent, bonusCapTenths: 30, basis: 'trimmed' as const }
    await adopt(city.taskforce, 2026, open, content)
    await adopt(city.taskforce, 2026, sealed)
    const opened = { year: 2026, markingDue: '2026-11-10', departmentCodes: ['B1'], districtCodes: ['D1', 'D2'] }
    expect((await city.taskforce.post('/api/assessment/rounds', opened)).statusCode).toBe(201)
    const early = await city.taskforce.get('/api/assessment/compare?from=2025&to=2026')
    expect(problemOf(early)).toEqual([409, 'assessment/sealed'])
    for (const name of ['close-marking', 'begin-audit', 'publish']) {
      const { version } = (await city.taskforce.get(year)).json()
      expect((await city.taskforce.post(`${year}/steps`, { step: name, version, reason: '演示' })).statusCode).toBe(200)
    }
    const compared = (await city.taskforce.get('/api/assessment/compare?from=2025&to=2026')).json()
    expect(compared.directions[0].schemeChanges).toEqual(['结果口径由平均分改为去掉最高最低分', '加分上限由5分改为3分'])
    const [first] = compared.directions[0].rows
    expect(first).toMatchObject({
      code: 'D1',
      from: { final: 43, place: 4 },
      to: { final: null, place: null },
      change: null,
    })
    expect(compared.directions[1].schemeChanges).toEqual([])
  })
})

test('steps are refused in another version of the round', async () => {
  const reply = await city.taskforce.post(`${round}/steps`, { step: 'publish', version: 1 })
  expect(problemOf(reply)).toEqual([409, 'common/stale'])
  expect(problemOf(await step(city.taskforce, 'begin-audit'))).toEqual([409, 'assessment/wrong-stage'])
})
