import type { Report } from '@pianqu/shared/reports/report.contract.ts'
import { expect, test } from 'vitest'
import { correct, type Problem, publishedCity, reportOf, step } from './dispatch-kit.ts'

test('a line in review that a correction of the month before has overtaken is not accepted as it was', async () => {
  const city = await publishedCity()
  const district = await city.as('quxian1')
  const empty = await reportOf(district)
  const lines = empty.lines.map(({ projectCode }) => ({
    projectCode,
    investedYuan: 1_000_000,
    progressBasisPoints: 6000,
  }))
  const filled = await district.put(`/api/reports/${empty.id}/lines`, { version: empty.version, lines })
  const submitted = (await step(district, filled.json<Report>(), { step: 'submit' })).json<Report>()
  await correct(city, district, { field: 'progressBasisPoints', newValue: 8000 })
  const accepted = await step(city.taskforce, submitted, { step: 'accept' })
  expect([accepted.statusCode, accepted.json<Problem>()]).toMatchObject([
    422,
    { code: 'report/checks', detail: expect.stringContaining('项目“P1”提交之后情况有变：形象进度60%低于上月80%') },
  ])
  const others = submitted.lines.flatMap(({ projectCode }) => (projectCode === 'P1' ? [] : [{ projectCode }]))
  expect((await step(city.taskforce, submitted, { step: 'accept', lines: others })).statusCode).toBe(200)
  await city.app.close()
})
