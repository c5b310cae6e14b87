import type { Consequence, ConsequenceList } from '@pianqu/shared/consequences/consequence.contract.ts'
import type { ConsequenceKind } from '@pianqu/shared/consequences/consequence.schema.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sent } from './adjustment-kit.ts'
import { type Problem, problemOf } from './dispatch-kit.ts'
import { type SmallCity, smallCity } from './small-city.ts'

let city: SmallCity

beforeAll(async () => {
  city = await smallCity()
})
afterAll(() => city.app.close())

const address = '/api/consequences'
const content = {
  year: 2024,
  subject: 'area',
  subjectCode: 'A01',
  kindCode: 'commend',
  documentNumber: '市府通〔2025〕3号',
  decidedOn: '2025-02-20',
  text: '年度评估中心城区第1名，予以通报表扬',
  basis: 'ranking',
}
const list = async (query = '') => sent<ConsequenceList>((await city.as('quxian2')).get(`${address}${query}`))

describe('a consequence', () => {
  test('is recorded for an area or a unit, listed by year, and shown with the area', async () => {
    const made = await sent<Consequence>(city.taskforce.post(address, content), 201)
    expect(made).toMatchObject({ subjectName: '云锦枢纽片区', kindName: '通报表扬', isPositive: true })
    const unit = { ...content, year: 2023, subject: 'unit', subjectCode: 'D2', kindCode: 'talk', basis: 'assessment' }
    await sent(city.taskforce.post(address, unit), 201)
    expect((await list()).years).toEqual([2024, 2023])
    expect((await list('?year=2023')).rows).toMatchObject([
      { subjectName: '清江区', kindName: '约谈', isPositive: false },
    ])
    expect((await list('?area=A01')).rows.map(({ consequenceId }) => consequenceId)).toEqual([made.consequenceId])
    expect(problemOf(await city.taskforce.post(address, content))).toEqual([409, 'consequence/duplicate'])
  })

  test('says how much and of what where its kind asks for it', async () => {
    const quota = { ...content, kindCode: 'quota', documentNumber: '市规资〔2025〕8号' }
    const refused = async (changes: object) => {
      const reply = await city.taskforce.post(address, { ...quota, ...changes })
      return [reply.statusCode, reply.json<Problem & { errors: { message: string }[] }>().errors[0]?.message]
    }
    expect(await refused({})).toEqual([400, '指标配额挂钩须填写数量和单位'])
    expect(await refused({ quantity: 200 })).toEqual([400, '数量和单位要么都填，要么都不填'])
    expect(await refused({ subjectCode: 'X', kindCode: 'commend' })).toEqual([
      400,
      '没有编码为“X”的片区，请从列表中选择',
    ])
    expect((await refused({ quantity: 200, quantityUnit: '亩', decidedOn: '2025-12-31' }))[0]).toBe(400)
    const made = await sent<Consequence>(
      city.taskforce.post(address, { ...quota, quantity: 200, quantityUnit: '亩' }),
      201,
    )
    expect(made).toMatchObject({ quantity: 200, quantityUnit: '亩' })
  })

  test('recorded wrongly is revoked with a reason and leaves the page of the area, not the list', async () => {
    const wrong = { ...content, subjectCode: 'A02', documentNumber: '市府通〔2025〕4号' }
    const made = await sent<Consequence>(city.taskforce.post(address, wrong), 201)
    const revoke = `${address}/${made.consequenceId}/revoke`
    expect(await sent(city.taskforce.post(revoke, { reason: '对象有误' }))).toMatchObject({
      revokedBecause: '对象有误',
    })
    expect(problemOf(await city.taskforce.post(revoke, { reason: '对象有误' }))).toEqual([409, 'consequence/revoked'])
    expect((await list('?area=A02')).rows).toEqual([])
    expect((await list('?year=2024')).rows.map(({ consequenceId }) => consequenceId)).toContain(made.consequenceId)
    await sent(city.taskforce.post(address, wrong), 201)
  })

  test('has kinds that the city may add to', async () => {
    const kind = { name: '减少建设用地指标', isPositive: false, needsQuantity: true }
    const added = await sent<ConsequenceKind>(city.taskforce.post(`${address}/kinds`, kind), 201)
    expect((await list()).kinds).toContainEqual(added)
    expect(problemOf(await city.taskforce.post(`${address}/kinds`, kind))).toEqual([409, 'consequence/duplicate'])
  })
})
