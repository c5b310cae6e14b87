import { existsSync, readFileSync } from 'node:fs'
import { annotateWorkbook } from '@pianqu/server/workbook/annotate-workbook.ts'
import { readWorkbook } from '@pianqu/server/workbook/read-workbook.ts'
import { type RowOf, type TableKind, tableOf } from '@pianqu/shared/importing/kinds.ts'
import { type ReadTableOptions, readTable, type TableReading } from '@pianqu/shared/importing/read-table.ts'
import { type Month, monthOf } from '@pianqu/shared/time/month.ts'
import type { Known } from '@pianqu/shared/workbook/known.ts'
import { beforeAll, describe, expect, test } from 'vitest'

const folder = new URL('../../../shared/data/office/', import.meta.url)
const isThere = existsSync(folder)
if (!isThere) process.stderr.write('The workbooks of the office are not here; their tests are skipped.\n')

const bytesOf = (file: string): Uint8Array => readFileSync(new URL(file, folder))

/** Reads a workbook against what was read before it. */
class Office {
  readonly units = new Map<string, string>()
  /** By the noun for what they are of. */
  readonly codes = new Map<string, ReadonlySet<string>>()
  readonly known: Known = {
    unitCodeOf: (text) => this.units.get(text),
    hasUnit: (code) => [...this.units.values()].includes(code),
    has: (noun, code) => this.codes.get(noun)?.has(code) === true,
  }

  async read<K extends TableKind>(
    kind: K,
    file: string,
    options: ReadTableOptions = {},
  ): Promise<TableReading<RowOf<K>>> {
    return readTable(kind, await readWorkbook(bytesOf(file), file), this.known, options)
  }

  async load(): Promise<void> {
    for (const { row } of (await this.read('units', 'units.xlsx')).rows) this.units.set(row.name, row.code)
    for (const kind of ['areas', 'clusters', 'projects', 'bond-batches'] as const) {
      const { rows } = await this.read(kind, `${kind}.xlsx`)
      this.codes.set(tableOf(kind).noun ?? '', new Set(rows.map(({ row }) => row.code)))
    }
  }
}

const faultyFile = 'reports-2025-10-faulty.xlsx'
const october: Month = '2025-10'

describe.skipIf(!isThere)('the workbooks of the office', () => {
  const office = new Office()
  beforeAll(() => office.load())

  test.each([
    ['units', 'units.xlsx', 16, 0],
    ['areas', 'areas.xlsx', 6, 0],
    ['clusters', 'clusters.xlsx', 12, 0],
    ['projects', 'projects.xlsx', 68, 0],
    ['plans', 'plans.xlsx', 68, 1],
    ['bond-batches', 'bond-batches.xlsx', 7, 0],
    ['bond-allocations', 'bond-allocations.xlsx', 34, 0],
  ] as const)('%s are read without a fault', async (kind, file, count, skipped) => {
    const reading = await office.read(kind, file)
    expect(reading.faults).toEqual([])
    expect(reading.warnings).toEqual([])
    expect([reading.rows.length, reading.skipped]).toEqual([count, skipped])
  })

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9])('the reports of 2025-0%s are read without a fault', async (number) => {
    const month = monthOf(2025, number)
    const reading = await office.read('reports', `reports-2025-0${number}.xlsx`, { month })
    expect(reading.faults).toEqual([])
    expect([reading.rows.length, reading.skipped]).toEqual([68, 2])
  })

  test('add up to what another program computed', async () => {
    const { projects, bonds }: { projects: { code: string; ytdYuan: number }[]; bonds: { denominatorYuan: number } } =
      // The file is part of the data set and written in this shape.
      JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8'))
    const totals = new Map<string, number>()
    for (let number = 1; number <= 9; number += 1) {
      for (const { row } of (await office.read('reports', `reports-2025-0${number}.xlsx`)).rows) {
        totals.set(row.projectCode, (totals.get(row.projectCode) ?? 0) + row.investedYuan)
      }
    }
    expect(projects.map(({ code }) => totals.get(code))).toEqual(projects.map(({ ytdYuan }) => ytdYuan))
    const batches = (await office.read('bond-batches', 'bond-batches.xlsx')).rows.map(({ row }) => row)
    const issued = batches.filter(({ nature, state }) => nature === 'new' && state === 'issued')
    expect(issued.reduce((sum, { amountYuan }) => sum + amountYuan, 0)).toBe(bonds.denominatorYuan)
  })

  test('with five faulty rows keep the other twenty and give five different reasons', async () => {
    const { rows, faults, rejectedRows } = await office.read('reports', faultyFile, { month: october })
    expect([rows.length, rejectedRows]).toEqual([20, 5])
    expect(faults.map(({ row, cell, code }) => [row, cell, code])).toEqual([
      [15, 'A15', 'reference/unknown-project'],
      [16, 'D16', 'cell/not-a-number'],
      [17, 'D17', 'cell/negative'],
      [18, 'E18', 'cell/over-hundred'],
      [19, 'C19', 'cell/not-a-month'],
    ])
    expect(new Set(faults.map(({ message }) => message)).size).toBe(5)
  })

  test('come back with the faulty cells marked, and import as before', async () => {
    const { faults } = await office.read('reports', faultyFile)
    const { bytes: marked } = await annotateWorkbook(bytesOf(faultyFile), faults)
    const sheets = await readWorkbook(marked, faultyFile)
    expect(sheets.map(({ name }) => name)).toEqual(['Sheet1', '导入问题'])
    const again = readTable('reports', sheets, office.known)
    expect(again.faults).toEqual(faults)
    expect(again.rows).toHaveLength(20)
  })
})
