import type { Report } from '@pianqu/shared/reports/report.contract.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { octoberCity, reportOf } from './dispatch-kit.ts'
import type { SmallCity } from './small-city.ts'

let city: SmallCity

beforeAll(async () => {
  city = await octoberCity()
  await city.person({ username: 'quxian1b', role: 'district', unitCode: 'D1' })
})
afterAll(() => city.app.close())

async function save(
  username: string,
  { id, version }: Pick<Report, 'id' | 'version'>,
  investedYuan: number,
  key?: string,
) {
  const { cookie } = await city.as(username)
  return city.app.inject({
    method: 'PUT',
    url: `/api/reports/${id}/lines`,
    headers: { cookie, ...(key && { 'idempotency-key': key }) },
    payload: { version, lines: [{ projectCode: 'P1', investedYuan }] },
  })
}

const invested = ({ lines }: Report) => lines.find(({ projectCode }) => projectCode === 'P1')?.content.investedYuan

describe('cells that are sent again, as their answer was lost', () => {
  test('are not laid over what a colleague has put in their place since', async () => {
    const before = await reportOf(await city.as('quxian1'))
    const first = await save('quxian1', before, 100_000, 'k1')
    expect([first.statusCode, invested(first.json())]).toEqual([200, 100_000])
    expect((await save('quxian1b', first.json<Report>(), 200_000)).statusCode).toBe(200)

    const again = await save('quxian1', before, 100_000, 'k1')
    expect(again.statusCode).toBe(200)
    // The report as it is by now: nothing was written a second time.
    expect([again.json<Report>().version, invested(again.json())]).toEqual([before.version + 2, 200_000])
  })

  test('leave no copy of the report behind', () => {
    const kept = city.world.db.sqlite.prepare('SELECT status, reply FROM replies WHERE idempotency_key = ?').all('k1')
    expect(kept).toEqual([{ status: 200, reply: 'null' }])
  })

  test('are refused under the same key where they say something else', async () => {
    const now = await reportOf(await city.as('quxian1'))
    expect((await save('quxian1', now, 300_000, 'k1')).json()).toMatchObject({ code: 'common/key-reused' })
  })
})
