import { beforeEach, describe, expect, test } from 'vitest'
import type { Client } from '../city.ts'
import { header } from '../kinds/samples.ts'
import { cityWith } from './small-city.ts'

let taskforce: Client

beforeEach(async () => {
  const city = await cityWith({}, ['units', 'areas', 'clusters', 'projects', 'bond-batches', 'bond-allocations'])
  taskforce = city.taskforce
})

const allocate = (...rows: [string, string, number][]) =>
  taskforce.importRows('bond-allocations', [header['bond-allocations'], ...rows])

describe('allocations of a batch', () => {
  test('may use it up and no more', async () => {
    // BD3 is 5 million; nothing of it is allocated yet.
    const result = await allocate(['BD3', 'P1', 300], ['BD3', 'P2', 200], ['BD3', 'P3', 0.0001])
    expect(result).toMatchObject({ added: 2, rejected: 1, rows: [{ row: 4, code: 'bonds/over-limit', cell: 'C4' }] })
    expect(result.rows[0]?.message).toContain('批次“BD3”')
  })

  test('count beside those that are stored', async () => {
    expect(await allocate(['BD1', 'P2', 1])).toMatchObject({ added: 0, rejected: 1 })
  })

  test('that are replaced give back their room', async () => {
    expect(await allocate(['BD1', 'P1', 100], ['BD1', 'P2', 500])).toMatchObject({ added: 1, changed: 1, rejected: 0 })
  })

  test('that are refused keep the room of what is stored', async () => {
    // 400 of BD1 stay with P5 and 600 with P1, whose change does not fit: nothing is left for P2.
    const result = await allocate(['BD1', 'P2', 500], ['BD1', 'P1', 700])
    expect(result).toMatchObject({ added: 0, changed: 0, rejected: 2 })
    const turned = await allocate(['BD1', 'P1', 1200], ['BD1', 'P2', 600])
    expect(turned).toMatchObject({ added: 0, changed: 0, rejected: 2 })
  })

  test('to a project stay within its total investment', async () => {
    await taskforce.importRows('projects', [
      ['项目编码', '项目名称', '责任区县', '责任单位', '项目类别', '阶段', '总投资(万元)'],
      ['P9', '小项目', 'D1', '市城投集团', '产业', '加快前期', 100],
    ])
    const result = await allocate(['BD3', 'P9', 101])
    expect(result).toMatchObject({ added: 0, rejected: 1 })
    expect(result.rows[0]?.message).toContain('总投资')
    expect(await allocate(['BD3', 'P9', 100])).toMatchObject({ added: 1 })
  })
})

describe('what has been allocated', () => {
  test('keeps a batch from shrinking below it', async () => {
    const rows = [header['bond-batches'], ['BD1', '一批', 2025, '新增', '已发行', '2025-03-10', 999]]
    const result = await taskforce.importRows('bond-batches', rows)
    expect(result).toMatchObject({ changed: 0, rejected: 1, rows: [{ code: 'bonds/over-limit' }] })
    expect(result.rows[0]?.message).toContain('批次“BD1”')
  })

  test('keeps a total investment from shrinking below it', async () => {
    const shrunk = ['P1', 'P1工程', 'C1', 'D1', '市城投集团', '基础设施', '加快建设', 1, null]
    const result = await taskforce.importRows('projects', [header.projects, shrunk])
    expect(result).toMatchObject({ changed: 0, rejected: 1, rows: [{ code: 'bonds/over-limit' }] })
  })

  test('keeps an import that made room for it from being undone', async () => {
    const bigger = await taskforce.importRows('bond-batches', [
      header['bond-batches'],
      ['BD3', '三批', 2025, '新增', '计划', '2025-11-20', 900],
    ])
    expect(await allocate(['BD3', 'P1', 800])).toMatchObject({ added: 1 })
    const reply = await taskforce.post(`/api/imports/${bigger.importId}/undo`)
    expect(reply.statusCode).toBe(409)
    expect(reply.json()).toMatchObject({ code: 'import/not-undoable' })
  })
})
