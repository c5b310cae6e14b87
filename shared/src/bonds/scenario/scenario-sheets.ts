import { instantInYear } from '../../time/instant-text.ts'
import { wanCell } from '../../workbook/cell-value.ts'
import type { SheetTable } from '../../workbook/sheet-table.ts'
import type { CellValue } from '../../workbook/table.ts'
import { type BondBasis, bondBasisNames, bondBasisParts } from '../bond.schema.ts'
import type { ScenarioSide } from '../year.contract.ts'
import { comparedFigures } from './compared-figures.ts'
import type { BondScenario } from './scenario.schema.ts'
import { type Names, stepText } from './step-words.ts'

interface ScenarioSheets {
  readonly scenario: BondScenario
  readonly basis: BondBasis
  readonly targetText: string
  readonly today: ScenarioSide
  readonly side: ScenarioSide & { readonly sentence: string }
  readonly names: Names
}

const mark = '测算，不入库'

/** What every sheet says, wherever it is printed alone. */
function aboutOf({ scenario: { name, year, by, at, version }, basis, today }: ScenarioSheets): string[] {
  return [
    `${mark}：方案「${name}」与今天对比`,
    `${year}年，${bondBasisNames[basis]}口径，截至${today.share.asOf}；方案由${by}于${instantInYear(at)}保存（第${version}版）；金额单位为万元`,
  ]
}

type Area = ScenarioSide['areas'][number]

const sum = (areas: readonly Area[]): number => areas.reduce((total, { amountYuan }) => total + amountYuan, 0)

const amounts = (before: number, after: number): CellValue[] => [
  wanCell(before),
  wanCell(after),
  wanCell(after - before),
]

/** By area, by code; an area that has nothing on one side has 0 there. */
function areaRows(today: readonly Area[], scenario: readonly Area[]): CellValue[][] {
  const names = new Map([...today, ...scenario].map(({ code, name }) => [code, name]))
  const of = (areas: readonly Area[], code: string) => areas.find((area) => area.code === code)?.amountYuan ?? 0
  const rows = [...names.keys()]
    .sort()
    .map((code) => [code, names.get(code) ?? code, ...amounts(of(today, code), of(scenario, code))])
  return [...rows, ['合计', null, ...amounts(sum(today), sum(scenario))]]
}

function stepRows({ scenario: { steps }, side: { problems }, names }: ScenarioSheets): CellValue[][] {
  return steps.map((step, at) => {
    const mine = problems.filter((problem) => problem.step === at + 1).map(({ message }) => message)
    const yuan = 'amountYuan' in step ? step.amountYuan : null
    return [at + 1, stepText(step, names), wanCell(yuan), mine.join('；') || '已采用']
  })
}

function notes({ scenario, basis, targetText, today }: ScenarioSheets): CellValue[][] {
  const { numerator, denominator } = bondBasisParts[basis]
  const rows: [string, string][] = [
    ['性质', `${mark}。只是假设，不改变任何已录入的批次、分配、支出和限额，也不进入通报和考核`],
    ['方案', scenario.name],
    ['方案说明', scenario.note ?? '—'],
    ['保存人', scenario.by],
    ['保存时间', `${instantInYear(scenario.at)}（第${scenario.version}版）`],
    ['年度', `${scenario.year}年`],
    ['口径', `${bondBasisNames[basis]}：${numerator} ÷ ${denominator}`],
    ['截至', today.share.asOf],
    ['目标', targetText],
    ['是否计入', '按批次发行日的重点片区名单；打包项目按子项目总投资拆分；部分位于片区的项目按片区内比例'],
    ['调剂缺口', '全市总额不变，从片区外调入片区的金额'],
    ['新增缺口', '分子分母同增，新增部分全部投向片区的金额'],
    ['最迟批次', '从该批次起，其后各批合计仍能补足所需；晚于它就来不及。仅在仍可达标时有'],
  ]
  return rows
}

/** A scenario beside today as the sheets of a workbook for the meeting. */
export function scenarioSheets(given: ScenarioSheets): SheetTable[] {
  const { scenario, basis, targetText, today, side } = given
  const about = aboutOf(given)
  const named = `${scenario.name}（测算）`
  const sides = [
    { header: '今天', width: 20 },
    { header: named, width: 28 },
    { header: '增减', width: 20 },
  ]
  const areaNote =
    basis === 'spent' ? '各片区专项债支出' : '各片区额度，含本年计划发行批次中已安排的部分；没有计划批次的只含已发行'
  return [
    {
      name: '方案对比',
      about: [...about, side.sentence],
      columns: [{ header: '指标', width: 32 }, ...sides],
      rows: comparedFigures(basis, targetText, today, side),
    },
    {
      name: '片区',
      about: [...about, areaNote],
      columns: [{ header: '片区编码', width: 14 }, { header: '片区', width: 24 }, ...sides],
      rows: areaRows(today.areas, side.areas),
    },
    {
      name: '步骤',
      about,
      columns: [
        { header: '序号', width: 8 },
        { header: '步骤', width: 60 },
        { header: '金额(万元)', width: 16 },
        { header: '处理', width: 60 },
      ],
      rows: stepRows(given),
    },
    {
      name: '说明',
      about,
      columns: [
        { header: '项目', width: 14 },
        { header: '内容', width: 90 },
      ],
      rows: notes(given),
    },
  ]
}
