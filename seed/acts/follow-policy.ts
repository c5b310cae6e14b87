import { commandsOf } from '@pianqu/server/db/command.ts'
import type { World } from '@pianqu/server/http/world.ts'
import { addCheck, addGrant, addProgress } from '@pianqu/server/modules/policy/keep-follow-up.command.ts'
import type { GrantContent, ProgressContent } from '@pianqu/shared/policy/follow-up.contract.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { decider, preparer } from './demo-people.ts'

type State = ProgressContent['state']

/** How each measure stood at the ends of three quarters, and in words at the last. */
const courses: readonly (readonly [string, readonly (State | null)[], string])[] = [
  ['key-areas 1', ['moving', 'moving', 'moving'], '24个片区城市设计已完成21个，其余3个正在公示'],
  ['key-areas 2', ['moving', 'moving', 'moving'], '新引进链主企业6户，国家级创新中心1个通过论证'],
  ['key-areas 3', ['notBegun', 'moving', 'moving'], '集中供地两批，片区项目用地保障率提高'],
  ['key-areas 4', ['moving', 'moving', 'blocked'], '专项债投向占比低于承诺，一批尚未分配到项目集群'],
  ['key-areas 5', ['moving', 'moving', 'moving'], '断头路按三年计划推进，轨道站点综合开发5处开工'],
  ['key-areas 6', ['notBegun', 'moving', 'moving'], '领办学校协议签订过半，三级医疗机构布点方案已批复'],
  ['key-areas 7', ['moving', 'moving', 'done'], '人才服务站在全部片区挂牌'],
  ['key-areas 8', ['notBegun', 'notBegun', 'moving'], '中试平台选址完成，补贴办法在征求意见'],
  ['key-areas 9', ['moving', 'done', 'done'], '承诺制审批在片区全部推行'],
  ['key-areas 10', ['moving', 'moving', 'moving'], '双向考核办法印发，2024年度结果已通报'],
  ['chains 2', ['moving', 'moving', 'moving'], '链长制例会按季召开'],
  ['chains 3', ['notBegun', 'moving', 'moving'], '开放共享平台9家，补贴受理中'],
  ['chains 4', ['moving', 'moving', null], '标准厂房收储2处'],
  ['chains 7', ['moving', 'moving', 'moving'], '示范平台补助首批兑付'],
  ['chains 8', ['notBegun', 'notBegun', 'moving'], '供应链平台认定启动'],
  ['chains 9', ['notBegun', 'moving', 'moving'], '发布应用场景清单两批'],
  ['chains 10', ['moving', 'moving', 'moving'], '园区整合提升方案获批，绿色园区奖励兑付'],
]

const quarters = [
  ['2025-Q1', '2025-04-08'],
  ['2025-Q2', '2025-07-08'],
  ['2025-Q3', '2025-10-15'],
] as const satisfies readonly (readonly [string, Day])[]

const shorter: Readonly<Record<State, string>> = {
  notBegun: '责任单位在拟方案，尚未启动',
  moving: '按计划推进，责任单位已分解任务',
  done: '任务已完成，转入常态',
  blocked: '推进受阻，已报专班协调',
}

function progressAt(index: number, [measure, states, words]: (typeof courses)[number]): ProgressContent | null {
  const [document = '', number] = measure.split(' ')
  const state = states[index]
  const quarter = quarters[index]?.[0]
  if (!(state && quarter)) return null
  return {
    ...{ document, measure: Number(number), quarter, state },
    text: index === quarters.length - 1 ? words : shorter[state],
    evidence: `岚片专〔2025〕${10 + index}号（演示数据）`,
  }
}

type Given = Omit<GrantContent, 'documentNumber'>

const stations = [
  ['A01', '锦南总部区'],
  ['A02', '锦安活力老城'],
  ['A04', '沐江金融城'],
  ['A08', '白鹤汀生态区'],
  ['A17', '云岫科学城'],
] as const

const none = { paidYuan: null, ruleCode: null, baseYuan: null } as const

/** Who got what: of most payments the rule had said the same, of three it had not. */
const grants: readonly Given[] = [
  {
    ...{ clause: 'chains/7.2.1', areaCode: 'A17', recipient: '云岫智造平台（演示）', what: '市级示范平台补助' },
    ...{ givenOn: '2025-05-20', paidYuan: 4_500_000, ruleCode: 'city-platform', baseYuan: 30_000_000 },
  },
  {
    ...{ clause: 'chains/7.2.1', areaCode: 'A09', recipient: '岚川软件云平台（演示）', what: '市级示范平台补助' },
    ...{ givenOn: '2025-05-20', paidYuan: 4_800_000, ruleCode: 'city-platform', baseYuan: 42_000_000 },
  },
  {
    ...{ clause: 'chains/7.5.1', areaCode: 'A21', recipient: '盐溪精密制造（演示）', what: '灯塔工厂奖励' },
    ...{ givenOn: '2025-06-18', paidYuan: 3_000_000, ruleCode: 'lighthouse', baseYuan: null },
  },
  {
    ...{ clause: 'chains/8.5.1', areaCode: 'A12', recipient: '云桥供应链（演示）', what: '供应链平台补助' },
    ...{ givenOn: '2025-08-12', paidYuan: 2_580_000, ruleCode: 'supply-chain', baseYuan: 8_600_000 },
  },
  {
    ...{ clause: 'chains/10.3.1', areaCode: 'A17', recipient: '云岫园区运营公司（演示）', what: '智慧园区平台补助' },
    ...{ givenOn: '2025-08-12', paidYuan: 3_400_000, ruleCode: 'smart-park', baseYuan: 35_000_000 },
  },
  {
    ...{ clause: 'chains/10.4.1', areaCode: 'A05', recipient: '栖梧低碳服务（演示）', what: '减污降碳补贴' },
    ...{ givenOn: '2025-09-03', paidYuan: 600_000, ruleCode: 'carbon-service', baseYuan: 12_000_000 },
  },
  {
    ...{ clause: 'chains/10.6.1', areaCode: 'A21', recipient: '盐溪绿色园区公司（演示）', what: '国家级绿色园区奖励' },
    ...{ givenOn: '2025-09-03', paidYuan: 1_000_000, ruleCode: 'national-green-park', baseYuan: null },
  },
  {
    ...{ clause: 'chains/6.6.1', areaCode: null, recipient: '岚川轨道装备（演示）', what: '再融资奖励' },
    ...{ givenOn: '2025-09-22', paidYuan: 600_000, ruleCode: 'refinancing', baseYuan: 120_000_000 },
  },
  {
    ...{
      clause: 'key-areas/4.2.2',
      areaCode: 'A03',
      recipient: '岚川城建集团（演示）',
      what: '政策性金融工具项目贴息一年',
    },
    ...{ givenOn: '2025-07-30', paidYuan: 590_000, ruleCode: 'interest-subsidy', baseYuan: 30_000_000 },
    facts: { years: 1, 政策性开发性金融工具项目: true, 付息凭证: true },
  },
  ...stations.map(
    ([areaCode, name]): Given => ({
      ...{
        clause: 'key-areas/7.2.1',
        areaCode,
        recipient: `${name}创新实践基地（演示）`,
        what: '获批博士后创新实践基地',
      },
      ...{ givenOn: '2025-09-10', ...none },
    }),
  ),
]

const atDay = (world: World, day: Day): World => ({ ...world, clock: { ...world.clock, today: () => day } })

/** What was done about the measures in three quarters, who got what, and which numbers were held against the text. */
export function followPolicy(world: World): void {
  for (const [index, [, day]] of quarters.entries()) {
    const command = commandsOf(atDay(world, day), preparer)
    for (const course of courses) {
      const content = progressAt(index, course)
      if (content) command((change) => addProgress(change, content))
    }
  }
  for (const [index, grant] of grants.entries()) {
    const documentNumber = `岚财企〔2025〕${21 + index}号（演示数据）`
    commandsOf(atDay(world, grant.givenOn), preparer)((change) => addGrant(change, { ...grant, documentNumber }))
  }
  const checking = commandsOf(atDay(world, '2025-02-26'), decider)
  for (const check of checked) checking((change) => addCheck(change, check))
}

const checked = [{ clause: 'key-areas/4.2.1', parameter: '年度专项债投向项目集群：占全市总额不低于' }] as const
