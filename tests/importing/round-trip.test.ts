import { kindWorkbook } from '@pianqu/server/modules/importing/kind-workbook.ts'
import { readWorkbook } from '@pianqu/server/workbook/read-workbook.ts'
import { areaCategories } from '@pianqu/shared/areas/area.schema.ts'
import { bondNatures, bondStates } from '@pianqu/shared/bonds/bond.schema.ts'
import { bondRequestStates } from '@pianqu/shared/bonds/ledger.schema.ts'
import { type RowOf, type TableKind, tableKinds, tableOf } from '@pianqu/shared/importing/kinds.ts'
import { readTable } from '@pianqu/shared/importing/read-table.ts'
import { projectCategories, projectFunctions, projectStages } from '@pianqu/shared/projects/project.schema.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { monthOf } from '@pianqu/shared/time/month.ts'
import { unitTypes } from '@pianqu/shared/units/unit.schema.ts'
import { meansNothing } from '@pianqu/shared/workbook/cell-text.ts'
import type { Known, Names } from '@pianqu/shared/workbook/known.ts'
import fc from 'fast-check'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'

const names = new Map([
  ['D1', '云锦区'],
  ['D2', '清江区'],
  ['D3', '东湖新区、高新区'],
])
const known: Known = {
  unitCodeOf: (text) => [...names].find(([code, name]) => code === text || name === text)?.[0],
  hasUnit: (code) => names.has(code),
  has: () => true,
}
const namesOf: Names = { unitNameOf: (code) => names.get(code), projectNameOf: (code) => `${code} 项目` }

const letters = fc.constantFrom(...'甲乙丙丁abcXYZ019 ._-（）()=+@#&<>"\'\n，%')
const text = (maxLength: number) =>
  fc
    .string({ unit: letters, minLength: 1, maxLength })
    .map((value) => value.trim())
    .filter((value) => value !== '' && !meansNothing(value))
const word = fc.string({ unit: fc.constantFrom(...'甲乙TODEOD123'), minLength: 1, maxLength: 6 })
const code = fc
  .string({ unit: fc.constantFrom(...'ABP0123456789-_.'), minLength: 1, maxLength: 12 })
  .filter((value) => /[A-Z0-9]/.test(value))
const yuan = fc.integer({ min: 0, max: 999_999_999_999 })
const positive = yuan.map((amount) => amount + 1)
const year = fc.integer({ min: 2000, max: 2100 })
const month = fc
  .tuple(fc.integer({ min: 1990, max: 2099 }), fc.integer({ min: 1, max: 12 }))
  .map(([y, m]) => monthOf(y, m))
// ISO text of a date begins with a day.
const day = fc
  .integer({ min: 0, max: 30_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10) as Day)
const unit = fc.constantFrom(...names.keys())
const unitOrText = fc.oneof(
  unit,
  word.map((value) => `${value}局`),
)
const degrees = (limit: number) => fc.integer({ min: -limit * 1e6, max: limit * 1e6 }).map((value) => value / 1e6)
const distinct = <T>(of: fc.Arbitrary<T>, minLength: number) => fc.uniqueArray(of, { minLength, maxLength: 4 })
const orNull = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null })

const point = (most: number) =>
  fc.record({ code, longitude: degrees(180), latitude: degrees(90), weight: fc.integer({ min: 0, max: most }) })

const rows: { [K in TableKind]: fc.Arbitrary<RowOf<K>> } = {
  units: fc.record({ code, name: text(60), type: fc.constantFrom(...unitTypes), sortOrder: orNull(fc.nat(1_000_000)) }),
  areas: fc
    .record({
      code,
      name: text(60),
      category: fc.constantFrom(...areaCategories),
      leadUnit: unitOrText,
      districtCodes: distinct(unit, 1),
      positioning: orNull(text(200)),
      plannedPopulation: orNull(fc.nat()),
      admittedOn: day,
      removedOn: orNull(day),
    })
    .filter(({ admittedOn, removedOn }) => removedOn === null || removedOn > admittedOn),
  clusters: fc.record({ code, name: text(60), areaCode: code, leadUnit: unitOrText }),
  projects: fc
    .record({
      code,
      name: text(100),
      clusterCode: orNull(code),
      districtCode: unit,
      responsibleUnit: unitOrText,
      owner: orNull(text(60)),
      category: fc.constantFrom(...projectCategories),
      functionTag: orNull(fc.constantFrom(...projectFunctions)),
      stage: fc.constantFrom(...projectStages),
      totalInvestmentYuan: yuan,
      plannedStart: orNull(month),
      plannedCompletion: orNull(month),
      actualStart: orNull(month),
      actualCompletion: orNull(month),
      position: orNull(fc.tuple(degrees(180), degrees(90))),
      tags: distinct(word, 0),
      packageCode: orNull(code),
    })
    .filter((project) => project.packageCode !== project.code)
    .map(({ position, ...project }) => ({
      ...project,
      longitude: position?.[0] ?? null,
      latitude: position?.[1] ?? null,
    })),
  plans: fc
    .record({
      projectCode: code,
      year,
      investmentYuan: yuan,
      curve: orNull(fc.array(yuan, { minLength: 12, maxLength: 12 })),
    })
    .map(({ curve, ...plan }) => ({
      ...plan,
      investmentYuan: curve?.reduce((sum, amount) => sum + amount, 0) ?? plan.investmentYuan,
      curveYuan: curve,
    })),
  reports: fc.record({
    projectCode: code,
    month,
    investedYuan: yuan,
    progressBasisPoints: orNull(fc.integer({ min: 0, max: 10_000 })),
    imageProgress: orNull(text(200)),
    statisticsYuan: orNull(yuan),
    fundsArrivedYuan: orNull(yuan),
    forecastYuan: orNull(yuan),
    actualStart: orNull(month),
    actualCompletion: orNull(month),
    problem: orNull(text(200)),
    problemType: orNull(text(20)),
    unitsToCoordinate: orNull(text(60)),
    note: orNull(text(200)),
  }),
  'bond-batches': fc.record({
    code,
    name: text(100),
    year,
    nature: fc.constantFrom(...bondNatures),
    state: fc.constantFrom(...bondStates),
    issuedOn: day,
    termYears: orNull(fc.integer({ min: 1, max: 100 })),
    rateBasisPoints: orNull(fc.integer({ min: 0, max: 10_000 })),
    amountYuan: positive,
  }),
  'bond-allocations': fc.record({ batchCode: code, projectCode: code, amountYuan: positive }),
  'bond-spending': fc.record({ batchCode: code, projectCode: code, month, spentYuan: yuan }),
  'bond-requests': fc.record({
    year,
    projectCode: code,
    amountYuan: positive,
    state: fc.constantFrom(...bondRequestStates),
  }),
  'bond-locations': fc.record({
    projectCode: code,
    insideBasisPoints: fc.integer({ min: 0, max: 10_000 }),
    reason: text(200),
  }),
  'rail-lines': fc.record({
    code,
    name: text(60),
    colour: orNull(fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)),
  }),
  'rail-stations': fc.record({
    code,
    name: text(60),
    lineCodes: distinct(code, 1),
    longitude: degrees(180),
    latitude: degrees(90),
    openedOn: orNull(day),
    forecastOpening: orNull(day),
    closedOn: orNull(day),
    hasExit: fc.boolean(),
  }),
  'rail-stops': fc
    .record({
      lineCode: code,
      sequence: fc.integer({ min: 1, max: 999 }),
      stationCode: code,
      position: orNull(fc.record({ longitude: degrees(180), latitude: degrees(90) })),
      openedOn: orNull(day),
      closedOn: orNull(day),
    })
    .filter(({ openedOn, closedOn }) => openedOn === null || closedOn === null || closedOn > openedOn)
    .map(({ position, ...row }) => ({ ...row, ...(position ?? { longitude: null, latitude: null }) })),
  'rail-exits': fc.record({
    stationCode: code,
    name: text(40),
    longitude: degrees(180),
    latitude: degrees(90),
  }),
  'population-points': point(10_000_000),
  'floor-space-points': point(100_000_000),
  'annual-scores': fc.record({
    year,
    areaCode: code,
    scoreHundredths: fc.integer({ min: 0, max: 100_000 }),
    documentNumber: orNull(text(60)),
  }),
}

const keyOf =
  <K extends TableKind>(kind: K) =>
  (row: RowOf<K>): string =>
    JSON.stringify(row, [...tableOf(kind).key])

/** A row that begins like a total or a note is one when it is read. */
const tables = <K extends TableKind>(kind: K) =>
  fc.uniqueArray<RowOf<K>, string>(rows[kind], { maxLength: 6, selector: keyOf(kind) })

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
