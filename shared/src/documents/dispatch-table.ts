import { areaCategoryNames } from '../areas/area.schema.ts'
import type { AreaRow } from '../boards/area.contract.ts'
import { type Light, lightMarks, lightNames } from '../lights/light.ts'
import { exactWan, wanText } from '../money/yuan.ts'
import { projectCategoryNames } from '../projects/project.schema.ts'
import { projectStageNames } from '../projects/project-stage.ts'
import { monthText } from '../time/month.ts'
import { printable } from '../words/printable.ts'
import type { PrintedSheet, SheetCell, SheetColumn } from '../workbook/printed-sheet.ts'
import { type BulletinFacts, cardOf } from './bulletin-facts.ts'
import { districtTable } from './bulletin-tables.ts'
import { dayText, spanText } from './document-words.ts'
import type { FrozenProjectRow } from './group-projects.ts'

const textCell = (text: string | null): SheetCell => ({ text: printable(text ?? '—') })

const countCell = (count: number): SheetCell => ({ text: String(count), number: { value: count, format: '0' } })

const decimalsOf = (text: string): number => /\.(\d+)/.exec(text)?.[1]?.length ?? 0

const numberFormat = (decimals: number, whole = '0'): string =>
  decimals > 0 ? `${whole}.${'0'.repeat(decimals)}` : whole

/** 万元, exact to the yuan: grouped, with the decimals that it has. */
function wanCell(yuan: number | null): SheetCell {
  if (yuan === null) return textCell(null)
  const text = exactWan(yuan)
  const format = numberFormat(decimalsOf(text), '#,##0')
  return { text, number: { value: Number(wanText(yuan)), format: `${format};−${format}` } }
}

/** A percentage as it is printed elsewhere, `49.96%`. */
function percentCell(display: string | null): SheetCell {
  if (display === null || !/^−?[\d.]+%$/.test(display)) return textCell(display)
  const digits = display.replace('%', '').replace('−', '-')
  const decimals = decimalsOf(digits)
  const format = `${numberFormat(decimals)}%`
  return {
    text: display,
    number: { value: Number((Number(digits) / 100).toFixed(decimals + 2)), format: `${format};−${format}` },
  }
}

/** Points behind the schedule as they are printed elsewhere, `−5.1`. */
function pointsCell(display: string | null): SheetCell {
  if (display === null) return textCell(null)
  const format = numberFormat(decimalsOf(display))
  return { text: display, number: { value: Number(display.replace('−', '-')), format: `${format};−${format}` } }
}

const lightCell = (light: Light | null): SheetCell =>
  textCell(light === null ? '不适用' : `${lightMarks[light]}${lightNames[light]}`)

const column = (
  header: string,
  width: number,
  align: SheetColumn['align'],
  group: string | null = null,
): SheetColumn => ({
  header,
  width,
  align,
  group,
})

const money = '年度投资（万元）'
const progress = '进度'
const lightsGroup = '项目灯号（个）'

type Facts = Pick<BulletinFacts, 'month' | 'snapshot' | 'asOf' | 'indicators' | 'ranking'>

const cited = ({ asOf, snapshot }: Facts): string => `数据截至${dayText(asOf)}，快照${snapshot}`

/** How far the city is from its schedule, as the card says it in words. */
function cityBehind(facts: Facts): string | null {
  const [distance = ''] = cardOf(facts, 'investment-rate')?.gap.split(' · ') ?? []
  const points = /([\d.]+)个百分点/.exec(distance)?.[1]
  if (points === undefined) return distance.includes('持平') ? '0.0' : null
  return distance.startsWith('高于') ? `−${points}` : points
}

function areaTotal(facts: Facts, areas: readonly AreaRow[]): SheetCell[] {
  const card = cardOf(facts, 'investment-rate')
  const sumOf = (light: Light) => areas.reduce((sum, { figure }) => sum + (figure?.counts[light] ?? 0), 0)
  return [
    textCell(''),
    textCell('合计'),
    textCell(''),
    textCell(''),
    countCell(areas.reduce((sum, { projectCount }) => sum + projectCount, 0)),
    wanCell(card?.denominator || null),
    textCell(''),
    wanCell(card?.value === null ? null : (card?.numerator ?? null)),
    percentCell(card?.display ?? null),
    pointsCell(cityBehind(facts)),
    ...(['green', 'yellow', 'red', 'grey', 'exempt'] as const).map((light) => countCell(sumOf(light))),
    lightCell(card?.light ?? null),
  ]
}

/** The listed areas, in order of code. */
export function areaSheet(facts: Facts, areas: readonly AreaRow[]): PrintedSheet {
  const listed = areas.filter(({ figure }) => figure !== null)
  return {
    name: '片区调度表',
    title: `${spanText(facts.month)}重点片区调度表`,
    note: `${cited(facts)}；完成数和完成率只计有年度计划的项目`,
    columns: [
      column('序号', 6, 'center'),
      column('重点片区', 22, 'left'),
      column('类别', 12, 'center'),
      column('牵头部门', 22, 'left'),
      column('项目数', 9, 'right'),
      column('年度计划', 15, 'right', money),
      column('序时应完成', 15, 'right', money),
      column('累计完成', 15, 'right', money),
      column('完成率', 10, 'right', progress),
      column('落后（百分点）', 14, 'right', progress),
      column('正常', 8, 'right', lightsGroup),
      column('预警', 8, 'right', lightsGroup),
      column('滞后', 8, 'right', lightsGroup),
      column('未报', 8, 'right', lightsGroup),
      column('免责', 8, 'right', lightsGroup),
      column('片区灯号', 12, 'center'),
    ],
    rows: [
      ...listed.map(({ name, category, leadUnitName, projectCount, figure }, at) => [
        countCell(at + 1),
        textCell(name),
        textCell(areaCategoryNames[category]),
        textCell(leadUnitName),
        countCell(projectCount),
        wanCell(figure?.planYuan ?? null),
        wanCell(figure?.expectedYuan ?? null),
        wanCell(figure?.ytdYuan ?? null),
        percentCell(figure?.rateDisplay ?? null),
        pointsCell(figure?.behindDisplay ?? null),
        ...(['green', 'yellow', 'red', 'grey', 'exempt'] as const).map((light) =>
          countCell(figure?.counts[light] ?? 0),
        ),
        lightCell(figure?.light ?? null),
      ]),
      areaTotal(facts, listed),
    ],
    hasTotal: true,
  }
}

/** The projects that a reader may open, in order of code; how many more there are is said. */
export function projectSheet(facts: Facts, projects: readonly FrozenProjectRow[], hidden: number): PrintedSheet {
  const rest = hidden > 0 ? `；另有${hidden}个项目不在本单位查看范围内，未列` : ''
  return {
    name: '项目调度表',
    title: `${spanText(facts.month)}项目调度表`,
    note: `${cited(facts)}；共${projects.length}个项目，打包项目另列子项目${rest}`,
    columns: [
      column('序号', 6, 'center'),
      column('项目编码', 11, 'center', '项目'),
      column('项目名称', 30, 'left', '项目'),
      column('重点片区', 16, 'left', '项目'),
      column('项目集群', 18, 'left', '项目'),
      column('责任区（市）县', 13, 'left', '责任'),
      column('责任单位', 18, 'left', '责任'),
      column('类别', 10, 'center', '性质'),
      column('阶段', 10, 'center', '性质'),
      column('总投资（万元）', 14, 'right'),
      column('年度计划', 13, 'right', money),
      column('序时应完成', 13, 'right', money),
      column('累计完成', 13, 'right', money),
      column('完成率', 11, 'right', progress),
      column('落后（百分点）', 13, 'right', progress),
      column('计划', 9, 'center', '开工月份'),
      column('实际', 9, 'center', '开工月份'),
      column('灯号', 11, 'center'),
    ],
    rows: projects.map(({ row, project, clusterName, responsibleUnitName }, at) => [
      countCell(at + 1),
      textCell(row.code),
      textCell(row.isPackage ? `${row.name}（打包）` : row.name),
      textCell(row.areaName),
      textCell(clusterName),
      textCell(row.districtName),
      textCell(responsibleUnitName),
      textCell(projectCategoryNames[project.category]),
      textCell(projectStageNames[row.stage]),
      wanCell(project.totalInvestmentYuan),
      wanCell(row.planYuan),
      wanCell(row.expectedYuan),
      row.ytdYuan === null ? textCell(row.missing) : wanCell(row.ytdYuan),
      percentCell(row.rateDisplay),
      pointsCell(row.behindDisplay),
      textCell(project.plannedStart),
      textCell(project.actualStart),
      lightCell(row.light),
    ]),
    hasTotal: false,
  }
}

/** Where the districts stand; none where they are not ranked. */
export function districtSheet(facts: Facts): PrintedSheet[] {
  const table = districtTable(facts)
  if (!table) return []
  return [
    {
      name: '区县排名表',
      title: `${monthText(facts.month)}区（市）县排名表`,
      note: cited(facts),
      columns: table.columns.map(({ header, align }) => column(header, 24, align)),
      rows: table.rows.map((row) =>
        row.map((text, at) => (at === 2 && text !== '—' ? pointsCell(text) : textCell(text))),
      ),
      hasTotal: false,
    },
  ]
}
