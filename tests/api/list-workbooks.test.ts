import type { listAreas } from '@pianqu/shared/boards/area.contract.ts'
import { areaColumns } from '@pianqu/shared/boards/area-columns.ts'
import type { listProjects } from '@pianqu/shared/boards/project.contract.ts'
import { projectColumns } from '@pianqu/shared/boards/project-list.ts'
import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import { cellText, chosenColumns, isFigure, type ListColumn } from '@pianqu/shared/lists/list-column.ts'
import type { Ranking } from '@pianqu/shared/rankings/ranking.contract.ts'
import { rankingColumns } from '@pianqu/shared/rankings/ranking-columns.ts'
import { decimalText } from '@pianqu/shared/workbook/cell-text.ts'
import { openXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { numberFormat } from '../../server/src/workbook/number-format.ts'
import type { Client } from '../city.ts'
import { type SmallCity, smallCity } from './small-city.ts'

let city: SmallCity
let desk: Client

beforeAll(async () => {
  city = await smallCity()
  desk = await city.as('zhuanban')
}, 60_000)
afterAll(() => city.app.close())

/** The table of a workbook as a person reads it, under its lines about itself. */
async function readAs(client: Client, address: string) {
  const reply = await client.get(address)
  expect(reply.statusCode).toBe(200)
  const book = await openXlsx(new Uint8Array(reply.rawPayload), { readStyles: true })
  const [sheet] = book.sheets
  const lines = (sheet?.rows ?? []).map((row, at) =>
    row.map((value, column) => {
      if (typeof value !== 'number') return value === null ? '' : String(value)
      const format = sheet?.cells?.get(`${at},${column}`)?.style?.numFmt
      return numberFormat(format ?? '')(value)?.text ?? decimalText(value)
    }),
  )
  const gap = lines.findIndex((line) => line.every((cell) => cell === ''))
  const isNumber = (at: number, column: number) => typeof sheet?.rows[gap + 2 + at]?.[column] === 'number'
  return {
    about: lines.slice(0, gap).map(([first]) => first),
    head: lines[gap + 1],
    rows: lines.slice(gap + 2),
    isNumber,
  }
}

/** What a screen shows of the same rows; a workbook says the reason where a screen has a dash. */
function onScreen<Row>(columns: readonly ListColumn<Row>[], chosen: string | undefined, rows: readonly Row[]) {
  const shown = chosenColumns(columns, chosen).flatMap((column) => [...(column.before ?? []), column])
  const written = (column: (typeof shown)[number], row: Row) => {
    const cell = column.cell(row)
    return typeof cell === 'object' && !isFigure(cell) ? cell.missing : cellText(cell)
  }
  return {
    head: shown.map(({ header }) => header),
    rows: rows.map((row) => shown.map((column) => written(column, row))),
  }
}

describe('the workbook of a list', () => {
  test.each([
    '',
    'sort=-ytdYuan',
    'light=red&sort=name',
    'district=D1',
    'q=P1',
    'stage=building&columns=light.ytd.behind',
    'columns=expected.package.rate',
  ])('holds what the list of projects shows with %s', async (query) => {
    const { rows } = (await desk.get(`/api/projects?month=2025-09&${query.replace(/&?columns=.*/, '')}`)).json<
      ReplyOf<typeof listProjects>
    >()
    const chosen = /columns=([^&]*)/.exec(query)?.[1]
    const { head, rows: cells } = await readAs(desk, `/api/workbooks/projects?month=2025-09&${query}`)
    const shown = onScreen(projectColumns, chosen, rows)
    expect(head).toEqual(shown.head)
    expect(cells).toEqual(shown.rows)
  })

  test('counts with amounts, and keeps codes text', async () => {
    const { head, isNumber } = await readAs(desk, '/api/workbooks/projects?month=2025-09&q=P1')
    expect([head?.indexOf('项目编码'), isNumber(0, 0)]).toEqual([0, false])
    expect(isNumber(0, head?.indexOf('年度计划(万元)') ?? -1)).toBe(true)
    expect(isNumber(0, head?.indexOf('完成率与序时') ?? -1)).toBe(true)
  })

  test('says of what month it is, what was left out, how many there are and who took it', async () => {
    const { about } = await readAs(desk, '/api/workbooks/projects?month=2025-09&district=D1&codes=P1,P2')
    expect(about).toEqual([
      '项目列表，2025年9月',
      expect.stringMatching(/^筛选：责任区县 .+；只含所选 2 个$/),
      expect.stringMatching(/^共 2 行；zhuanban于20\d\d年\d+月\d+日 \d\d:\d\d导出$/),
    ])
  })

  test('holds what the list of areas shows, in its order', async () => {
    const { rows } = (await desk.get('/api/areas?month=2025-09')).json<ReplyOf<typeof listAreas>>()
    const { head, rows: cells } = await readAs(desk, '/api/workbooks/areas?month=2025-09&category=central')
    const shown = onScreen(
      areaColumns,
      undefined,
      rows.filter(({ category }) => category === 'central'),
    )
    expect(head).toEqual(shown.head)
    expect(cells).toEqual(shown.rows)
  })

  test('holds the places of a ranking', async () => {
    const ranking = (await desk.get('/api/rankings?month=2025-09&group=all')).json<Ranking>()
    const { rows: cells } = await readAs(desk, '/api/workbooks/rankings?month=2025-09&group=all')
    expect(cells).toEqual(onScreen(rankingColumns(ranking), undefined, ranking.rows).rows)
  })

  test('holds the board of a month', async () => {
    await desk.post('/api/periods', { month: '2025-10' })
    const { head, rows } = await readAs(desk, '/api/workbooks/board?month=2025-10&columns=state.empty.share')
    expect(head).toEqual(['区县', '状态', '待填', '已审/应报'])
    expect(rows.length).toBe(2)
  })
})

describe('the list of projects', () => {
  test('counts the lights of what the other filters leave', async () => {
    const all = (await desk.get('/api/projects?month=2025-09')).json<ReplyOf<typeof listProjects>>()
    const red = (await desk.get('/api/projects?month=2025-09&light=red')).json<ReplyOf<typeof listProjects>>()
    expect(red.lights).toEqual(all.lights)
    expect(red.total).toBe(all.lights?.red)
    expect(all.rows.filter(({ light }) => light === 'red').length).toBe(red.total)
  })
})

describe('the views of a list', () => {
  const view = { list: 'projects', name: '滞后项目', search: '?light=red&columns=light.behind' } as const

  test('are kept for who saved them, replaced under the same name, and dropped', async () => {
    const saved = (await desk.put('/api/saved-views', view)).json<{ viewId: string }>()
    expect(saved).toMatchObject(view)
    expect((await desk.put('/api/saved-views', { ...view, search: '' })).json()).toMatchObject({ viewId: saved.viewId })
    const other = await city.as('lingdao')
    expect((await other.get('/api/saved-views')).json()).toEqual({ rows: [], total: 0 })
    expect((await other.delete(`/api/saved-views/${saved.viewId}`)).statusCode).toBe(404)
    expect((await desk.get('/api/saved-views?list=areas')).json()).toMatchObject({ total: 0 })
    expect((await desk.get('/api/saved-views?list=projects')).json()).toMatchObject({
      rows: [{ ...view, search: '' }],
    })
    expect((await desk.delete(`/api/saved-views/${saved.viewId}`)).statusCode).toBe(204)
    expect((await desk.get('/api/saved-views')).json()).toMatchObject({ total: 0 })
  })

  test('take no address of elsewhere, and no more than thirty of a list', async () => {
    expect((await desk.put('/api/saved-views', { ...view, search: 'https://x' })).statusCode).toBe(400)
    for (let n = 0; n < 30; n += 1) await desk.put('/api/saved-views', { ...view, name: `视图${n}` })
    const reply = await desk.put('/api/saved-views', { ...view, name: '再一个' })
    expect([reply.statusCode, reply.json<{ detail: string }>().detail]).toEqual([
      422,
      '每个列表最多保存 30 个视图，请先删除不用的',
    ])
  })
})

describe('moving several projects', () => {
  test('moves all of them or none', async () => {
    const move = { clusterCode: 'C01', reason: '片区范围调整', documentNumber: null }
    const clusterOf = async (code: string) =>
      (await desk.get(`/api/projects?month=2025-09&q=${code}`)).json<ReplyOf<typeof listProjects>>().rows[0]
        ?.clusterCode
    const before = await clusterOf('P1')
    const refused = await desk.post('/api/project-moves', { ...move, clusterCode: null, codes: ['P1', 'P99'] })
    expect(refused.statusCode).toBe(404)
    expect(await clusterOf('P1')).toBe(before)
    const moved = await desk.post('/api/project-moves', { ...move, clusterCode: null, codes: ['P1', 'P2', 'P1'] })
    expect(moved.json()).toEqual({ moved: 2, clusterCode: null, from: '2025-10-28' })
    const lines = (await desk.get('/api/trail?q=片区范围调整')).json<{ rows: { action: string; subject: string }[] }>()
      .rows
    expect(lines.map(({ action, subject }) => `${action} ${subject}`).sort()).toEqual([
      'project.move project:P1',
      'project.move project:P2',
    ])
  })
})
