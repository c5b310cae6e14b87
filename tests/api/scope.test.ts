import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Client } from '../city.ts'
import { project } from '../kinds/rows.ts'
import { header, tables } from '../kinds/samples.ts'
import { type SmallCity, smallCity } from './small-city.ts'

let city: SmallCity
let d1: Client
let d2: Client

beforeAll(async () => {
  city = await smallCity({
    projects: [
      ...tables.projects,
      project('K0', null, 'D1'),
      project('K1', null, 'D1', 'K0'),
      project('K2', null, 'D2', 'K0'),
    ],
  })
  d1 = await city.as('quxian1')
  d2 = await city.as('quxian2')
})
afterAll(() => city.app.close())

const codesOf = async (client: Client, query = '') =>
  (await client.get(`/api/projects?month=2025-09&pageSize=200${query}`))
    .json<{ rows: { code: string }[] }>()
    .rows.map(({ code }) => code)
    .sort()

describe('a district', () => {
  test('lists its own projects and those of its areas', async () => {
    expect(await codesOf(d1)).toEqual(['K0', 'K1', 'P1', 'P2', 'P4', 'P6'])
    expect(await codesOf(d2)).toEqual(['K2', 'P3', 'P4', 'P5'])
    expect(await codesOf(city.taskforce)).toEqual(['K0', 'K1', 'K2', 'P1', 'P2', 'P3', 'P4', 'P5', 'P6'])
  })

  test('cannot ask its way around with a filter', async () => {
    expect(await codesOf(d1, '&district=D2')).toEqual([])
    expect(await codesOf(d1, '&area=A02')).toEqual(['P4'])
    expect(await codesOf(d1, '&q=P3')).toEqual([])
  })

  test('is counted only what it may see', async () => {
    const { total } = (await d1.get('/api/projects?pageSize=1')).json<{ total: number }>()
    expect(total).toBe(6)
  })

  test.each(['/api/projects/CODE', '/api/projects/CODE/light', '/api/sources/project-progress?code=CODE'])(
    'is answered about %s of another district as about a missing one',
    async (address) => {
      const closed = await d1.get(address.replace('CODE', 'P3'))
      const missing = await d1.get(address.replace('CODE', 'P9'))
      expect([closed.statusCode, missing.statusCode]).toEqual([404, 404])
      const said = ({ instance: _id, ...body }: Record<string, unknown>) =>
        JSON.stringify(body).replaceAll(/P[39]/g, '')
      expect(said(closed.json())).toBe(said(missing.json()))
      expect((await d2.get(address.replace('CODE', 'P3'))).statusCode).toBe(200)
    },
  )

  test('opens an area of others without its projects, and is told how many there are', async () => {
    const area = (await d1.get('/api/areas/A02?month=2025-09')).json<{ projects: { code: string }[] }>()
    expect(area.projects.map(({ code }) => code)).toEqual(['P4'])
    expect(area).toMatchObject({ hiddenProjects: 1 })
    const own = (await d2.get('/api/areas/A02?month=2025-09')).json<{ projects: { code: string }[] }>()
    expect(own.projects.map(({ code }) => code)).toEqual(['P3', 'P4'])
    expect(own).toMatchObject({ hiddenProjects: 0 })
  })

  test.each([
    ['/api/sources/area-progress?code=A02&month=2025-09', ['P4'], 1],
    ['/api/sources/bond-share?month=2025-09', ['BD1'], 1],
    ['/api/sources/investment-rate?month=2025-09', ['P4', 'P1', 'P2'], 1],
  ])('sees of %s its own rows, and how many are hidden', async (address, codes, hidden) => {
    const source = (await d1.get(address)).json<{ rows: { subject: { code: string } }[]; total: number }>()
    expect(source.rows.map(({ subject }) => subject.code).sort()).toEqual([...codes].sort())
    expect(source).toMatchObject({ total: codes.length, hidden })
    const whole = (await city.taskforce.get(address)).json<{ total: number; hidden: number }>()
    expect(whole).toMatchObject({ total: codes.length + hidden, hidden: 0 })
  })

  test('sees of a package only the parts that it may open', async () => {
    const page = (await d1.get('/api/projects/K0')).json<{ children: { code: string }[] }>()
    expect(page.children.map(({ code }) => code)).toEqual(['K1'])
    const whole = (await city.taskforce.get('/api/projects/K0')).json<{ children: { code: string }[] }>()
    expect(whole.children.map(({ code }) => code)).toEqual(['K1', 'K2'])
  })

  test('reads the published sums of the whole city', async () => {
    const mine = (await d1.get('/api/overview?month=2025-09')).json()
    expect(mine).toEqual((await city.taskforce.get('/api/overview?month=2025-09')).json())
  })

  test('that shares an area opens all of it', async () => {
    const shared = await smallCity({
      areas: [
        header.areas,
        ['A01', '云锦枢纽片区', '中心城区', '市发改委', '云锦区', '2023-03-01', null],
        ['A02', '清江新城片区', '城市新区', '市发改委', '清江区、云锦区', '2023-03-01', null],
      ],
    })
    expect(await codesOf(await shared.as('quxian1'))).toEqual(['P1', 'P2', 'P3', 'P4', 'P6'])
  })
})
