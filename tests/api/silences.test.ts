import type { SilenceRow } from '@pianqu/shared/boards/silence.contract.ts'
import { afterEach, expect, test } from 'vitest'
import { months } from '../kinds/rows.ts'
import { sent } from './adjustment-kit.ts'
import { raised } from './blocker-kit.ts'
import { type SmallCity, smallCity } from './small-city.ts'

let city: SmallCity
afterEach(() => city.app.close())

interface Answer {
  readonly month: string
  readonly projects: number
  readonly rows: SilenceRow[]
  readonly total: number
  readonly counts: readonly { readonly kind: string; readonly count: number }[]
}

const silences = (query = '') => sent<Answer>(city.taskforce.get(`/api/silences${query}`))

test('what reports leave unsaid is one list, with the reason of each', async () => {
  const header = ['项目编码', '月份', '本月完成投资(万元)', '形象进度(%)', '形象进度说明', '堵点']
  const line = (code: string, also: (at: number) => readonly unknown[]) =>
    months.map((month, at) => [code, month, ...also(at)] as never[])
  city = await smallCity({
    reports: [
      header,
      ...line('P1', (at) => [100, 10 + at, `第${at}段`, null]),
      ...line('P2', (at) => [80, 30, `第${at}段`, null]),
      ...line('P3', () => [50, 40, '主体施工', null]),
    ] as never,
  })
  await sent(city.taskforce.post('/api/periods/2025-09/steps', { step: 'publish', note: '其余项目免报' }))
  const { month, rows, counts } = await silences()
  expect(month).toBe('2025-09')
  expect(rows.filter(({ projectCode }) => projectCode === 'P1')).toEqual([])
  const kindsOf = (code: string) => rows.filter(({ projectCode }) => projectCode === code).map(({ kind }) => kind)
  expect(kindsOf('P2')).toEqual(['money-alone'])
  expect(kindsOf('P3').toSorted()).toEqual(['money-alone', 'red-without-problem', 'text'])
  expect(rows.find(({ kind }) => kind === 'text')).toMatchObject({
    projectName: 'P3工程',
    since: '2025-07',
    sentence: '形象进度连续3个月都是「主体施工」',
  })
  expect(counts).toContainEqual(expect.objectContaining({ kind: 'money-alone', count: 2 }))
  expect((await silences('?kind=money-alone')).total).toBe(2)
  expect((await silences('?month=2025-02')).rows).toEqual([])
})

test('it is of the month that figures open with unless another is asked for, and counts the blockers of each project', async () => {
  city = await smallCity()
  const { month } = await sent<{ month: string }>(city.taskforce.get('/api/overview'))
  const before = await silences()
  expect(before.month).toBe(month)
  const [first] = before.rows
  if (!first) throw new Error('The small city says nothing oddly')
  expect(first.openBlockers).toBe(0)
  await raised(city.taskforce, { projectCode: first.projectCode })
  expect((await silences()).rows.find(({ projectCode }) => projectCode === first.projectCode)?.openBlockers).toBe(1)
  expect(before.projects).toBe(new Set(before.rows.map(({ projectCode }) => projectCode)).size)
})
