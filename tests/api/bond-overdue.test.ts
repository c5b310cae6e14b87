import { beforeAll, describe, expect, test } from 'vitest'
import { tables } from '../kinds/samples.ts'
import { type SmallCity, smallCity } from './small-city.ts'

// Today is 2025-10-28: one batch is planned for the 30th, one was for the 20th and has not been issued.
let city: SmallCity
beforeAll(async () => {
  city = await smallCity({
    'bond-batches': [
      ...tables['bond-batches'],
      ['BD8', '月底一批', 2025, '新增', '计划', '2025-10-30', 900],
      ['BD9', '误期一批', 2025, '新增', '计划', '2025-10-20', 900],
    ],
  })
})

const get = async <Reply>(url: string) => (await city.taskforce.get(url)).json<Reply>()
const plannedIn = async (month: string) =>
  (await get<{ rows: { label: string }[] }>(`/api/sources/bond-needed?month=${month}`)).rows.map(({ label }) => label)

describe('a batch whose day has passed without issue', () => {
  test('is overdue on the pages of a month that runs once its day is gone, not before', async () => {
    const labels = await plannedIn('2025-10')
    expect(labels).toContain('月底一批')
    expect(labels).not.toContain('误期一批')
  })

  test('was planned in the month before', async () => {
    expect(await plannedIn('2025-09')).toEqual(expect.arrayContaining(['月底一批', '误期一批']))
  })

  test('is overdue at the end of the month once that is over, and in no month before', async () => {
    city.clock.day = '2025-11-05'
    expect(await plannedIn('2025-10')).not.toContain('月底一批')
    expect(await plannedIn('2025-09')).toContain('月底一批')
    city.clock.day = '2025-10-28'
  })

  test('is no part of what asks for attention, while one whose day has not come is', async () => {
    const { attention } = await get<{ attention: { kind: string; detail: string }[] }>('/api/overview?month=2025-10')
    // 9 of 20 million issued; with 14 to come half of the whole year takes 8 more, for which both batches are needed.
    expect(attention.find(({ kind }) => kind === 'bond-gap')?.detail).toContain(
      '最迟从「月底一批」起，1,400万元中须有800万元投向片区',
    )
  })
})
