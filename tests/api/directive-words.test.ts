import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from '../city.ts'
import { tables } from '../kinds/samples.ts'
import { sent } from './adjustment-kit.ts'
import { emptyCity } from './small-city.ts'

let city: Awaited<ReturnType<typeof emptyCity>>
let desk: Client
beforeAll(async () => {
  city = await emptyCity()
  desk = city.taskforce
  const rows = [...tables.units, ['D3', '都江堰市', '区县'], ['B4', '市规划和自然资源局', '市级部门']]
  await desk.importRows('units', rows)
})
afterAll(() => city.app.close())

const read = (text: string, on = '2025-10-20') =>
  sent<object>(desk.post('/api/meetings/directives/parse', { text, on }))

test.each([
  ['市交通局 牵头 11月15日前 完成管线迁改', { leadUnit: 'B2', coUnits: [], dueOn: '2025-11-15', text: '完成管线迁改' }],
  [
    'jtj 牵头，规自局、云锦区配合，下周五前 完成管线迁改',
    { leadUnit: 'B2', coUnits: ['B4', 'D1'], dueOn: '2025-10-31' },
  ],
  // 都 is said dū here, not dōu.
  [
    'dujiangyanshi 牵头 节后 报送方案',
    { leadUnit: 'D3', leadUnitName: '都江堰市', dueOn: '2026-01-04', text: '报送方案' },
  ],
  ['完成管线迁改', { leadUnit: null, coUnits: [], dueOn: null, text: '完成管线迁改', doubts: [] }],
])('%s', async (text, result) => {
  expect(await read(text)).toMatchObject(result)
})

test('counts working days by the calendar of the State Council, over its make-up days', async () => {
  expect(await read('市财政局牵头，10个工作日内拨付', '2025-09-26')).toMatchObject({
    leadUnit: 'B1',
    dueOn: '2025-10-16',
  })
  expect(await read('市财政局牵头，国庆节后拨付', '2025-09-26')).toMatchObject({ dueOn: '2025-10-09' })
  expect(await read('市财政局牵头，1月15日前拨付', '2025-12-20')).toMatchObject({ dueOn: '2026-01-15' })
})

test('is refused a day that does not exist', async () => {
  expect((await desk.post('/api/meetings/directives/parse', { text: '完成', on: '2025-02-30' })).statusCode).toBe(400)
})
