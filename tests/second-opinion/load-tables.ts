import type { Client } from '../city.ts'
import type { Fiction } from './fiction.ts'

type Cell = string | number | bigint | null

/** 万元 as an office types it, exact. */
function inWan(yuan: bigint | null): string {
  if (yuan === null) return ''
  const rest = String(yuan % 10_000n)
    .padStart(4, '0')
    .replace(/0+$/, '')
  return `${yuan / 10_000n}${rest && `.${rest}`}`
}

const csv = (rows: readonly (readonly Cell[])[]): Buffer =>
  Buffer.from(rows.map((row) => row.map((cell) => cell ?? '').join(',')).join('\r\n'))

type Kind = Parameters<Client['import']>[0]

async function load(client: Client, kind: Kind, header: string, rows: readonly (readonly Cell[])[]): Promise<void> {
  if (rows.length === 0) return
  const result = await client.import(kind, `${kind}.csv`, csv([header.split(' '), ...rows]))
  if (result.rejected > 0) throw new Error(`${kind}: ${JSON.stringify(result.rows)}`)
}

export async function loadTables(desk: Client, city: Fiction): Promise<void> {
  await load(desk, 'units', '单位编码 单位名称 类型', [
    ['D1', '一区', '区县'],
    ['D2', '二区', '区县'],
    ['D3', '三区', '区县'],
    ['B1', '市财政局', '市级部门'],
    ['T1', '市重点片区专班', '专班'],
  ])
  await load(
    desk,
    'areas',
    '片区编码 片区名称 类别 牵头部门 责任区县 入列日期 退出日期',
    city.areas.map((area) => [
      area.code,
      `${area.code}片区`,
      area.category,
      'B1',
      area.districts.join('、'),
      area.admittedOn,
      area.removedOn,
    ]),
  )
  await load(
    desk,
    'clusters',
    '集群编码 集群名称 片区编码 牵头单位',
    city.clusters.map(({ code, area }) => [code, `${code}集群`, area, 'B1']),
  )
  await load(
    desk,
    'projects',
    '项目编码 项目名称 集群编码 责任区县 责任单位 项目类别 阶段 总投资(万元) 计划开工 实际开工 实际竣工 上级项目编码',
    city.projects.map((each) => [
      each.code,
      `${each.code}工程`,
      each.cluster,
      each.district,
      '市城投集团',
      '基础设施',
      '加快建设',
      inWan(each.totalYuan),
      each.plannedStart,
      each.actualStart,
      each.actualCompletion,
      each.parent,
    ]),
  )
  await load(
    desk,
    'plans',
    `项目编码 年度 年度计划投资(万元) ${Array.from({ length: 12 }, (_, at) => `${at + 1}月`).join(' ')}`,
    city.plans.map(({ project, year, yuan, curve }) => [
      project,
      year,
      inWan(yuan),
      ...Array.from({ length: 12 }, (_, at) => inWan(curve?.[at] ?? null)),
    ]),
  )
  await load(
    desk,
    'reports',
    '项目编码 月份 本月完成投资(万元) 本年入统投资(万元) 实际开工 实际竣工 形象进度(%)',
    city.lines.map((line) => [
      line.project,
      line.month,
      inWan(line.investedYuan),
      inWan(line.statisticsYuan),
      line.actualStart,
      line.actualCompletion,
      line.actualCompletion ? 100 : null,
    ]),
  )
  await load(
    desk,
    'bond-batches',
    '批次编码 批次名称 年度 性质 状态 发行日期 金额(万元)',
    city.batches.map((batch) => [
      batch.code,
      `${batch.code}批`,
      batch.year,
      batch.isNew ? '新增' : '再融资',
      batch.isIssued ? '已发行' : '计划',
      batch.day,
      inWan(batch.yuan),
    ]),
  )
  await load(
    desk,
    'bond-allocations',
    '批次编码 项目编码 金额(万元)',
    city.allocations.map(({ batch, project, yuan }) => [batch, project, inWan(yuan)]),
  )
  await load(
    desk,
    'bond-spending',
    '批次编码 项目编码 月份 本月支出(万元)',
    city.spending.map(({ batch, project, month, yuan }) => [batch, project, month, inWan(yuan)]),
  )
}
