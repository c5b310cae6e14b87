import type { TrailFault } from '@pianqu/shared/trail/trail-fault.ts'
import { expect, test } from 'vitest'
import { handIn, octoberCity } from '../api/dispatch-kit.ts'
import { touchByHand } from '../untouched.ts'

test('verification names the month whose sums are kept and are not those of its lines', async () => {
  const city = await octoberCity()
  await handIn(city, 'quxian1')
  const verify = async () =>
    (await city.taskforce.get('/api/trail/verify')).json<{ ok: boolean; faults: TrailFault[] }>()
  await city.taskforce.get('/api/overview?month=2025-10')
  expect(await verify()).toMatchObject({ ok: true })

  touchByHand(city.world)
  // A hand that changes a line moves no revision: what is kept stays as it was.
  city.world.db.sqlite.exec("UPDATE report_lines SET invested_yuan = 1 WHERE project_code = 'P1' AND month = '2025-09'")
  const { faults } = await verify()
  expect(faults.map(({ subject }) => subject)).toEqual(expect.arrayContaining(['period:2025-09']))
  await city.app.close()
})
