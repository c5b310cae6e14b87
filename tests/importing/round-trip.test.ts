import { kindWorkbook } from '@pianqu/server/modules/importing/kind-workbook.ts'
import { readWorkbook } from '@pianqu/server/workbook/read-workbook.ts'
import { type RowOf, type TableKind, tableKinds, tableOf } from '@pianqu/shared/importing/kinds.ts'
import { readTable } from '@pianqu/shared/importing/read-table.ts'
import type { Known, Names } from '@pianqu/shared/workbook/known.ts'
import fc from 'fast-check'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { arbitraries, unitNames } from '../kinds/arbitraries.ts'
import { sampleOf } from '../kinds/samples.ts'

const known: Known = {
  unitCodeOf: (text) => [...unitNames].find(([code, name]) => code === text || name === text)?.[0],
  hasUnit: (code) => unitNames.has(code),
  has: () => true,
}
const namesOf: Names = { unitNameOf: (code) => unitNames.get(code), projectNameOf: (code) => `${code} 项目` }

const keyOf =
  (kind: TableKind) =>
  (row: object): string =>
    JSON.stringify(row, [...tableOf(kind).key])

/** A row that begins like a total or a note is one when it is read. */
const tables = <K extends TableKind>(kind: K) =>
  fc.uniqueArray<RowOf<K>, string>(sampleOf(kind).anyRow(arbitraries), { maxLength: 6, selector: keyOf(kind) })

async function throughWorkbook<K extends TableKind>(kind: K, written: readonly RowOf<K>[]) {
  const { toCells } = tableOf(kind)
  const bytes = await kindWorkbook(
    kind,
    written.map((row) => toCells(row, namesOf)),
  )
  return readTable(kind, await readWorkbook(bytes, 'x.xlsx'), known)
}

describe('an export', () => {
  test.each(tableKinds)('of %s imports again unchanged', async (kind) => {
    await fc.assert(
      fc.asyncProperty(tables(kind), async (written) => {
        const reading = await throughWorkbook(kind, written)
        expect(reading.faults).toEqual([])
        expect(reading.rows.map(({ row }) => row)).toEqual(written)
        expect(reading.rows.every(({ absent }) => absent.length === 0)).toBe(true)
        expect(reading.ignoredColumns).toEqual([])
      }),
      { numRuns: 30 },
    )
  })

  test('is a template with stars, drop-downs, a fixed header and a guide', async () => {
    const { sheets } = await readXlsx(await kindWorkbook('units', []))
    expect(sheets.map(({ name }) => name)).toEqual(['单位', '填写说明'])
    expect(sheets[0]?.rows[0]).toEqual(['单位编码*', '单位名称*', '类型*', '排序'])
    expect(sheets[0]?.freezePane).toEqual({ rows: 1 })
    expect(sheets[0]?.dataValidations).toMatchObject([
      { type: 'list', range: 'C2:C1001', values: ['区县', '市级部门', '市属国企', '专班'] },
    ])
    expect(sheets[1]?.rows[3]?.slice(0, 3)).toEqual(['类型', '是', '从“区县、市级部门、市属国企、专班”中选一个'])
  })

  test('writes what looks like a formula as text', async () => {
    const unit = { code: '=1+1', name: '@SUM(A1)', type: 'district', sortOrder: null } as const
    const bytes = await kindWorkbook('units', [tableOf('units').toCells(unit, namesOf)])
    const { sheets } = await readXlsx(bytes, { readStyles: true })
    expect(sheets[0]?.cells?.get('1,0')).toMatchObject({ value: '=1+1', type: 'string', style: { numFmt: '@' } })
    expect(sheets[0]?.cells?.get('1,0')?.formula).toBeUndefined()
  })

  test('writes amounts as numbers', async () => {
    const allocation = { batchCode: 'B1', projectCode: 'P1', amountYuan: 12_345_678_901 }
    const { sheets } = await readXlsx(
      await kindWorkbook('bond-allocations', [tableOf('bond-allocations').toCells(allocation, namesOf)]),
    )
    expect(sheets[0]?.rows[1]).toEqual(['B1', 'P1', 1_234_567.8901])
  })
})
