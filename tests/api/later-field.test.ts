import type { ImportResult } from '@pianqu/shared/importing/import.contract.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Client } from '../city.ts'
import { header } from '../kinds/samples.ts'
import { touchByHand } from '../untouched.ts'
import { typedOver } from '../workbook.ts'
import { type OctoberCity, octoberCity, reportOf } from './dispatch-kit.ts'

let city: OctoberCity

beforeEach(async () => {
  city = await octoberCity()
})
afterEach(() => city.app.close())

/** As the column would stand if lines had had no 备注 when it was written. */
function forgetNote(table: string, column: string): void {
  touchByHand(city.world)
  const { changes } = city.world.db.sqlite
    .prepare(`UPDATE ${table} SET ${column} = json_remove(${column}, '$.note') WHERE ${column} LIKE '%"note"%'`)
    .run()
  if (changes === 0) throw new Error(`Nothing in ${table} knew of the field`)
}

const undo = async (client: Client, { importId }: ImportResult) =>
  (await client.post(`/api/imports/${importId}/undo`)).statusCode

describe('a field that a line of the month was given later', () => {
  test('is not filled in where the draft was kept before', async () => {
    forgetNote('report_drafts', 'content')
    const { lines } = await reportOf(city.d1)
    expect(lines.map(({ content }) => content.note)).toEqual(lines.map(() => null))
  })

  test('lets an import from before be undone', async () => {
    const result = await city.taskforce.importRows('reports', [header.reports, ['P3', '2025-09', 60]])
    forgetNote('import_changes', 'before')
    forgetNote('import_changes', 'after')
    expect(await undo(city.taskforce, result)).toBe(200)
  })

  test('lets a workbook from before be taken out of the draft', async () => {
    const { rawPayload } = await city.d1.get('/api/imports/templates/reports?month=2025-10')
    const file = await typedOver(rawPayload, { D2: 100 })
    const result = (await city.d1.upload('/api/imports/reports?month=2025-10', '月报.xlsx', file)).json<ImportResult>()
    forgetNote('import_changes', 'before')
    forgetNote('import_changes', 'after')
    expect(await undo(city.d1, result)).toBe(200)
    expect((await reportOf(city.d1)).lines[0]?.content.investedYuan).toBeNull()
  })
})
