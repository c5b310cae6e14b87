import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { header } from '../kinds/samples.ts'
import { type SmallCity, smallCity } from './small-city.ts'

type Kind = 'rail-stops' | 'rail-exits' | 'population-points' | 'floor-space-points'
type Row = readonly (string | number | null)[]

let city: SmallCity

beforeAll(async () => {
  city = await smallCity()
})
afterAll(() => city.app.close())

const tryRows = (kind: Kind, rows: readonly Row[], query = 'crs=WGS84') =>
  city.taskforce.importRows(kind, [header[kind], ...rows], `?dryRun=true&${query}`)

const stop = (line: string, sequence: number | string, station: string, ...rest: (string | number | null)[]): Row => [
  line,
  sequence,
  station,
  ...rest,
]

describe('stations of one place', () => {
  const columns = ['站点编码', '站名', '线路编码', '经度', '纬度']
  test('are taken with a word that names both, whether in the file or known before', async () => {
    const result = await city.taskforce.importRows(
      'rail-stations',
      [
        columns,
        ['S1', '云锦站', 'L1', 104.01, 30.61],
        ['S8', '云锦站', 'L2', 104.02, 30.62],
        ['S7', '清江新站', 'L1', 104.3101, 30.6101],
      ],
      '?dryRun=true&crs=WGS84',
    )
    expect(result).toMatchObject({ added: 2, rejected: 0 })
    expect(result.warnings).toMatchObject([
      {
        row: 3,
        code: 'rail/twin-station',
        cell: 'A3',
        message: expect.stringMatching(/（S8）与站点“云锦站”（S1）同名，相距约 \d+ 米/),
      },
      {
        row: 4,
        code: 'rail/twin-station',
        cell: 'A4',
        message: expect.stringMatching(/（S7）与站点“清江站”（S2）相距约 15 米，不足 50 米/),
      },
    ])
  })
})

describe('the order of a line', () => {
  test.each<[string, Row, string, string]>([
    ['an unknown line', stop('L9', 1, 'S1'), 'reference/unknown-line', 'A2'],
    ['an unknown station', stop('L1', 3, 'S99'), 'reference/unknown-station', 'C2'],
    ['a station that is not of the line', stop('L1', 3, 'S3'), 'rail/not-of-line', 'A2'],
    ['half a position', stop('L1', 3, 'S1', 104.01), 'row/half-a-position', 'E2'],
    ['latitude before longitude', stop('L1', 3, 'S1', 30.61, 84.01), 'rail/swapped', 'D2'],
    [
      'a closing before the opening',
      stop('L1', 3, 'S1', null, null, '2020-01-01', '2019-01-01'),
      'row/closed-before-opened',
      'G2',
    ],
    ['no number in the order', stop('L1', 0, 'S1'), 'cell/out-of-range', 'B2'],
  ])('is refused with %s', async (_what, row, code, cell) => {
    const result = await tryRows('rail-stops', [row])
    expect(result).toMatchObject({ added: 0, changed: 0, rejected: 1, rows: [{ row: 2, code, cell }] })
    expect(result.rows[0]?.message).toMatch(/[\u4e00-\u9fff]{4}/)
  })

  test('has each place once, though a loop ends where it began', async () => {
    const loop = [stop('L2', 1, 'S2'), stop('L2', 2, 'S3'), stop('L2', 3, 'S2')]
    expect(await tryRows('rail-stops', loop)).toMatchObject({ added: 3, rejected: 0 })
    const twice = await tryRows('rail-stops', [...loop, stop('L2', 2, 'S2')])
    expect(twice).toMatchObject({ added: 3, rejected: 1, rows: [{ row: 5, code: 'row/duplicate' }] })
  })

  test('needs no system while no platform has a position', async () => {
    expect(await tryRows('rail-stops', [stop('L2', 1, 'S2')], '')).toMatchObject({ added: 1, rejected: 0 })
    const text = `${header['rail-stops'].join(',')}\nL2,1,S2,104.31,30.61,,\n`
    const reply = await city.taskforce.upload('/api/imports/rail-stops?dryRun=true', 'x.csv', Buffer.from(text))
    expect([reply.statusCode, reply.json()]).toMatchObject([422, { code: 'import/no-crs' }])
  })

  test('takes 站序 before a 序号 that only numbers the rows', async () => {
    const rows = [
      ['序号', '线路编码', '站序', '车站编码'],
      [7, 'L2', 1, 'S2'],
      [8, 'L2', 2, 'S3'],
    ]
    const result = await city.taskforce.importRows('rail-stops', rows, '?dryRun=true')
    expect(result).toMatchObject({ added: 2, ignoredColumns: ['序号'] })
    expect(result.diffs.map(({ key }) => key)).toEqual(['L2\n1', 'L2\n2'])
  })

  test('warns of a platform far from its station', async () => {
    const result = await tryRows('rail-stops', [stop('L2', 1, 'S2', 104.32, 30.61)])
    expect(result).toMatchObject({ added: 1, warnings: [{ row: 2, code: 'rail/far-from-station', cell: 'D2' }] })
    expect(result.warnings[0]?.message).toContain('清江站')
  })

  test('is undone whole', async () => {
    const own = await smallCity()
    const count = () => own.world.db.sqlite.prepare('SELECT count(*) FROM rail_stops').pluck().get()
    const before = count()
    const { importId } = await own.taskforce.importRows('rail-stops', [
      header['rail-stops'],
      stop('L2', 1, 'S2'),
      stop('L1', 2, 'S1'),
    ])
    expect(count()).toBe(Number(before) + 1)
    expect((await own.taskforce.post(`/api/imports/${importId}/undo`)).statusCode).toBe(200)
    expect(count()).toBe(before)
    const row = own.world.db.sqlite.prepare(
      "SELECT station_code FROM rail_stops WHERE line_code = 'L1' AND sequence = 2",
    )
    expect(row.pluck().get()).toBe('S2')
    await own.app.close()
  })
})

describe('exits', () => {
  test('of a station that is not there are refused', async () => {
    const result = await tryRows('rail-exits', [['S99', 'A口', 104, 30]])
    expect(result).toMatchObject({ rejected: 1, rows: [{ code: 'reference/unknown-station' }] })
  })

  test('far from their station, or of one that is said to have none, are taken with a warning', async () => {
    const own = await smallCity()
    const rows = [header['rail-stations'], ['S3', '未来站', 'L2', 104.012, 30.612, null, '否']] as const
    await own.taskforce.importRows('rail-stations', rows, '?crs=WGS84')
    const exits = [header['rail-exits'], ['S1', 'C口', 104.02, 30.61], ['S3', 'A口', 104.0121, 30.6121]] as const
    const result = await own.taskforce.importRows('rail-exits', exits, '?crs=WGS84')
    expect(result).toMatchObject({
      added: 2,
      warnings: [
        { row: 2, code: 'rail/far-from-station', column: '经度', cell: 'C2' },
        { row: 3, code: 'rail/marked-without-exit', column: '站点编码', cell: 'A3' },
      ],
    })
    expect(result.warnings[0]?.message).toMatch(/云锦站.*米/)
    await own.app.close()
  })

  test('that lie off their stations as GCJ-02 does are refused as a layer', async () => {
    // 0.0024 degrees east and 0.0026 south are what GCJ-02 is off here, some 370 m.
    const shifted = [
      ['S1', 'A口', 104.0124, 30.6074],
      ['S2', 'A口', 104.3124, 30.6074],
      ['S3', 'A口', 104.0144, 30.6094],
    ]
    const text = [header['rail-exits'], ...shifted].map((row) => row.join(',')).join('\n')
    const reply = await city.taskforce.upload(
      '/api/imports/rail-exits?dryRun=true&crs=WGS84',
      'x.csv',
      Buffer.from(text),
    )
    expect([reply.statusCode, reply.json()]).toMatchObject([422, { code: 'import/wrong-crs' }])
  })
})

describe('points', () => {
  test.each<[Kind, string, number | string, number | null, string | null]>([
    ['population-points', 'a whole number', 1280, 1280, null],
    ['population-points', 'half a person', 12.5, null, 'cell/not-whole'],
    ['population-points', 'less than nobody', -1, null, 'cell/out-of-range'],
    ['floor-space-points', 'a fraction of a metre', '1234.5', 1235, null],
    ['floor-space-points', 'less than half a metre more', 1234.49, 1234, null],
    ['floor-space-points', 'words', '很大', null, 'cell/not-a-number'],
  ])('of %s with %s', async (kind, _what, weight, kept, fault) => {
    const own = await smallCity()
    const result = await own.taskforce.importRows(kind, [header[kind], ['Z1', 104.01, 30.61, weight]], '?crs=WGS84')
    const stored = own.world.db.sqlite.prepare("SELECT weight FROM rail_points WHERE code = 'Z1'").pluck().get()
    expect([stored ?? null, result.rows.map(({ code }) => code)]).toEqual([kept, fault ? [fault] : []])
    await own.app.close()
  })

  test('are in square metres, not in 万平方米, which would be read wrongly', async () => {
    const rows = [
      ['点位编号', '经度', '纬度', '建筑面积(万平方米)'],
      ['Z1', 104.01, 30.61, 3],
    ]
    const reply = await city.taskforce.upload(
      '/api/imports/floor-space-points?dryRun=true&crs=WGS84',
      'x.csv',
      Buffer.from(rows.map((row) => row.join(',')).join('\n')),
    )
    expect(JSON.stringify(reply.json())).toContain('万平方米')
    expect(reply.json().added ?? 0).toBe(0)
  })

  test('with latitude before longitude are refused, those outside the city taken with a warning', async () => {
    const result = await tryRows('population-points', [
      ['Z1', 30.61, 84.01, 1],
      ['Z2', 116.4, 39.9, 1],
    ])
    expect(result).toMatchObject({
      added: 1,
      rows: [{ code: 'rail/swapped', cell: 'B2' }],
      warnings: [{ code: 'rail/outside', row: 3 }],
    })
    expect(result.warnings[0]?.message).toContain('点位“Z2”')
  })
})

describe('the service of a station', () => {
  const columns = ['站点编码', '站名', '线路编码', '经度', '纬度', '开通日期', '停运日期']
  const covered = async (own: SmallCity, on: string) =>
    (await own.taskforce.get(`/api/rail/coverage?on=${on}`))
      .json<{ areas: { code: string; stationCodes: string[] }[] }>()
      .areas.find(({ code }) => code === 'A01')?.stationCodes

  test.each([
    ['by a closing before its opening', '2025-06-01', '2024-01-01'],
    ['with every day', '2020-01-01、2025-06-01', '2024-01-01'],
  ])('may have a pause, written %s', async (_, opened, closed) => {
    const own = await smallCity()
    const row = ['S1', '云锦站', 'L1', 104.01, 30.61, opened, closed]
    expect(await own.taskforce.importRows('rail-stations', [columns, row], '?crs=WGS84')).toMatchObject({
      changed: 1,
      warnings: [],
    })
    expect(
      await Promise.all(['2023-12-31', '2024-01-01', '2025-05-31', '2025-06-01'].map((on) => covered(own, on))),
    ).toEqual([['S1'], [], [], ['S1']])
    const { steps } = (await own.taskforce.get('/api/rail/timeline')).json<{
      steps: { on: string; opens: { code: string }[]; closes: { code: string }[] }[]
    }>()
    const turns = steps.flatMap(({ on, opens, closes }) => [
      ...opens.map(({ code }) => [on, '+', code]),
      ...closes.map(({ code }) => [on, '-', code]),
    ])
    expect(turns.filter(([, , code]) => code === 'S1')).toEqual([
      ['2020-01-01', '+', 'S1'],
      ['2024-01-01', '-', 'S1'],
      ['2025-06-01', '+', 'S1'],
    ])
    const { stations } = (await own.taskforce.get('/api/rail/map')).json<{ stations: object[] }>()
    expect(stations[0]).toMatchObject({
      openedOn: '2025-06-01',
      closedOn: null,
      earlierServices: [{ openedOn: '2020-01-01', closedOn: '2024-01-01' }],
    })
    expect(await own.taskforce.importRows('rail-stations', [columns, row], '?crs=WGS84')).toMatchObject({
      unchanged: 1,
    })
    const template = await own.taskforce.get('/api/imports/templates/rail-stations')
    expect(await own.taskforce.import('rail-stations', 't.xlsx', template.rawPayload, '?crs=WGS84')).toMatchObject({
      unchanged: 3,
      changed: 0,
    })
  })

  test('whose days make no sense is refused, and one whose first opening nobody knows is named', async () => {
    const twice = await city.taskforce.importRows(
      'rail-stations',
      [columns, ['S1', '云锦站', 'L1', 104.01, 30.61, '2020-01-01、2025-06-01', null]],
      '?dryRun=true&crs=WGS84',
    )
    expect(twice).toMatchObject({ rejected: 1, rows: [{ code: 'row/closed-before-opened', cell: 'G2' }] })
    const fresh = await city.taskforce.importRows(
      'rail-stations',
      [columns, ['S9', '老站', 'L1', 104.05, 30.65, '2025-06-01', '2024-01-01']],
      '?dryRun=true&crs=WGS84',
    )
    expect(fresh).toMatchObject({ added: 1, warnings: [{ code: 'rail/opening-unknown', cell: 'F2' }] })
  })
})
