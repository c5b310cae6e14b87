import { wanText } from '../money/yuan.ts'
import { type Day, dayAfter } from '../time/day.ts'
import type { BenefitRule } from './benefit-rule.schema.ts'
import { exampleSchema } from './benefit-rule.schema.ts'
import { exampleOf } from './example-words.ts'

const lastDay: Day = '2025-12-31'

type Amount = BenefitRule['amount']

const wan = (amount: number): number => amount * 10_000

const rate = (
  numerator: number,
  denominator: number,
  baseName: string,
  { cap = null, years = null }: { readonly cap?: number | null; readonly years?: number | null } = {},
): Amount => ({
  ...{ type: 'rate', numerator, denominator, baseName, years },
  capYuan: cap === null ? null : wan(cap),
})
const fixed = (amount: number): Amount => ({ type: 'fixed', yuan: wan(amount) })
/** Half of the limit is paid whole, one and a half times of it up to the limit, and without an amount nothing can be told. */
const limitExamples = (capYuan: number): string[] => [
  `${lastDay}；基数${wanText(capYuan / 2)}万元；可享${wanText(capYuan / 2)}万元`,
  `${lastDay}；基数${wanText((capYuan * 3) / 2)}万元；可享${wanText(capYuan)}万元`,
  `${lastDay}；暂不计算`,
]

/** Paid whole on the last day to who meets every condition, not without the first, and no more on the day after. */
const fixedExamples = (yuan: number, need = ''): string[] => [
  `${lastDay}；可享${wanText(yuan)}万元`,
  `${lastDay}；不符合${need}；不可享`,
  `${dayAfter(lastDay)}；已失效`,
]

const upTo = (amount: number): Amount => ({ type: 'upTo', capYuan: wan(amount) })
const open = (because: string): Amount => ({ type: 'open', because })

interface Beside {
  readonly needs?: readonly string[]
  readonly yearly?: true
  /** Worked out by hand, as they are typed. */
  readonly examples?: readonly string[]
}

function examplesOf(amount: Amount, needs: readonly string[], byHand: readonly string[]): readonly string[] {
  if (amount.type === 'upTo') return limitExamples(amount.capYuan)
  return amount.type === 'fixed' ? fixedExamples(amount.yuan, needs[0]) : byHand
}

function rule(
  name: string,
  at: `${string}/${string}`,
  kind: string,
  amount: Amount,
  { needs = [], yearly, examples = [] }: Beside = {},
): BenefitRule {
  return {
    ...{ name, clause: at, kind, amount },
    frequency: yearly ? 'yearly' : 'once',
    conditions: needs.map((need) => ({ name: need, atLeast: null, unit: '' })),
    validFrom: null,
    validUntil: lastDay,
    examples: examplesOf(amount, needs, examples).map((line) => exampleSchema.parse(exampleOf(line))),
  }
}

const centre = '国家级创新中心配套'
const digital = '数字化平台奖补'
const park = '智慧园区奖补'
const green = '绿色园区奖励'
const interest = '贷款贴息'
const ruled = '原文按规定执行，未载标准'
const studied = '原文为研究制定，未载标准'

/** The rules of the two documents that the product comes with, in the order of their clauses. */
export const ownBenefitRules: Readonly<Record<string, BenefitRule>> = {
  'national-center': rule('国家级创新中心支持', 'key-areas/2.2.1', centre, rate(1, 2, '国家支持资金'), {
    needs: ['新获批组建国家级创新中心'],
    examples: [
      '2025-12-31；基数1000万元；可享500万元',
      '2025-12-31；基数1000万元；不符合新获批组建国家级创新中心；不可享',
      '2026-01-01；基数1000万元；已失效',
    ],
  }),
  'green-interest': rule('绿色低碳项目贴息', 'key-areas/2.3.2', interest, open('原文按现行最高贴息标准，未载标准')),
  'settling-bodies': rule('引进机构和市场主体补贴', 'key-areas/2.4.1', '引进机构补贴', open(studied)),
  'interest-subsidy': rule(
    '政策性金融工具项目贴息',
    'key-areas/4.2.2',
    interest,
    rate(1, 50, '贷款余额', { years: 2 }),
    {
      needs: ['政策性开发性金融工具项目', '付息凭证'],
      yearly: true,
      examples: [
        '2025-12-31；基数3000万元；2年；可享120万元',
        '2025-12-31；基数3000万元；1年；可享60万元',
        '2026-01-01；基数3000万元；2年；已失效',
      ],
    },
  ),
  'deadend-roads': rule('断头路项目市级补助', 'key-areas/5.5.1', '断头路补助', open('原文未载补助标准')),
  'talent-plan': rule('市级重大人才计划资助', 'key-areas/7.2.2', '人才资助', open(ruled)),
  'master-studio': rule('技能大师、首席技师工作室', 'key-areas/7.2.4', '技能工作室资助', open(ruled)),
  'farm-managers': rule('农业职业经理人社保补贴', 'key-areas/7.2.5', '社保补贴', open(ruled)),
  'training-class': rule('企业订制班培训补贴', 'key-areas/7.3.1', '培训补贴', open(ruled)),
  'pilot-platform': rule('中试平台补贴', 'key-areas/8.4.2', '中试平台支持', open(studied)),
  'leading-districts': rule('先进区县激励', 'chains/2.2.1', '区县激励', open('原文为综合评定，未载标准')),
  'chain-partners': rule('链主和配套企业支持', 'chains/2.3.1', '链主配套支持', open('原文由区县综合支持，未载标准')),
  'new-platform': rule('新型科创平台资金', 'chains/3.2.1', '中试平台支持', open('原文按政策给予，未载标准')),
  'national-center-match': rule('国家级创新中心配套', 'chains/3.3.1', centre, open('原文按现行政策取高，未载标准')),
  'open-platform': rule('科创平台开放共享奖励', 'chains/3.4.1', '开放共享奖励', upTo(100), {
    yearly: true,
    needs: ['向产业链开放共享设施和仪器'],
  }),
  'service-buyers': rule('购买科创服务补贴', 'chains/3.4.1', '购买服务补贴', upTo(10), {
    yearly: true,
    needs: ['购买科创平台服务的企业'],
  }),
  'result-transfer': rule('平台成果转移转化支持', 'chains/3.5.1', '成果转化支持', upTo(1000), {
    needs: ['平台成果向产业链转移转化'],
  }),
  'transfer-agency': rule('国家级技术转移机构补助', 'chains/3.7.1', '技术转移机构补助', upTo(200), {
    needs: ['新引进或新认定为国家级技术转移机构'],
  }),
  'postdoc-station': rule('博士后工作站、实践基地支持', 'chains/3.8.1', '博士后平台支持', fixed(20), {
    needs: ['链主企业', '获批博士后科研工作站或创新实践基地'],
  }),
  'chain-talent': rule('产业建圈强链人才资助', 'chains/5.2.1', '人才资助', open(ruled)),
  'new-discipline': rule('新开学科（专业）补贴', 'chains/5.3.1', '新开学科补贴', upTo(2000), {
    needs: ['市内高校或职业（技工）院校', '新开设重点产业链学科（专业）'],
  }),
  'industry-college': rule('合作设立产业学院补贴', 'chains/5.3.1', '产业学院补贴', upTo(500), {
    needs: ['市内高校或职业（技工）院校', '与链主或重点配套企业合作培养'],
  }),
  'listing-stages': rule('上市后备企业梯度支持', 'chains/6.5.1', '上市培育支持', open('原文分阶段支持，未载标准')),
  refinancing: rule(
    '上市企业再融资奖励',
    'chains/6.6.1',
    '再融资奖励',
    rate(5, 1000, '投入本市的融资净额', { cap: 100 }),
    {
      needs: ['本市已上市企业再融资'],
      examples: [
        '2025-12-31；基数12000万元；可享60万元',
        '2025-12-31；基数30000万元；可享100万元',
        '2026-01-01；基数12000万元；已失效',
      ],
    },
  ),
  'city-platform': rule(
    '市级工业互联网示范平台',
    'chains/7.2.1',
    digital,
    rate(15, 100, '示范平台投资额', { cap: 500 }),
    {
      needs: ['市级示范工业互联网平台'],
      examples: [
        '2025-12-31；基数3000万元；可享450万元',
        '2025-12-31；基数4200万元；可享500万元',
        '2026-01-01；基数4200万元；已失效',
      ],
    },
  ),
  'national-platform': rule('国家级双跨平台', 'chains/7.2.2', digital, fixed(500), {
    needs: ['获评国家级跨行业跨领域平台'],
  }),
  'to-cloud': rule('企业上云补助', 'chains/7.3.1', '上云补助', upTo(100), {
    needs: ['中小企业核心业务或设备上云'],
  }),
  'digital-showcase': rule('揭榜挂帅重大示范', 'chains/7.4.1', digital, rate(15, 100, '示范项目投资额', { cap: 500 }), {
    needs: ['揭榜的数字化智能化重大示范'],
    examples: [
      '2025-12-31；基数2000万元；可享300万元',
      '2025-12-31；基数5000万元；可享500万元',
      '2026-01-01；基数2000万元；已失效',
    ],
  }),
  'national-pilot': rule('国家级试点示范项目', 'chains/7.5.1', digital, upTo(100), {
    needs: ['入选国家级工业互联网或智能制造试点示范'],
  }),
  lighthouse: rule('灯塔工厂', 'chains/7.5.1', digital, fixed(300), {
    needs: ['获评灯塔工厂'],
  }),
  'supply-chain': rule('供应链服务平台', 'chains/8.5.1', digital, rate(3, 10, '供应链平台实际投入', { cap: 300 }), {
    needs: ['建设供应链服务平台'],
    examples: [
      '2025-12-31；基数860万元；可享258万元',
      '2025-12-31；基数1200万元；可享300万元',
      '2026-01-01；基数860万元；已失效',
    ],
  }),
  scenes: rule('优秀应用场景资助', 'chains/9.2.1', '应用场景资助', upTo(100), {
    needs: ['经认定的优秀场景'],
  }),
  'smart-park': rule('智慧园区平台补助', 'chains/10.3.1', park, rate(1, 10, '园区年度投资额', { cap: 500 }), {
    needs: ['产业园区运营单位', '建成一体化智慧园区管理平台'],
    examples: [
      '2025-12-31；基数3500万元；可享350万元',
      '2025-12-31；基数6000万元；可享500万元',
      '2026-01-01；基数3500万元；已失效',
    ],
  }),
  'city-smart-park': rule('市级智慧园区奖励', 'chains/10.3.1', park, upTo(300), {
    needs: ['产业园区运营单位', '评定为市级智慧园区'],
  }),
  'carbon-service': rule(
    '第三方减污降碳补贴',
    'chains/10.4.1',
    '减污降碳补贴',
    rate(1, 20, '年度合同金额', { cap: 200 }),
    {
      needs: ['产业园区运营单位', '开展第三方环境综合治理'],
      yearly: true,
      examples: [
        '2025-12-31；基数1200万元；可享60万元',
        '2025-12-31；基数5000万元；可享200万元',
        '2026-01-01；基数1200万元；已失效',
      ],
    },
  ),
  'zero-carbon': rule('零碳示范项目支持', 'chains/10.5.1', '零碳示范支持', open('原文未载支持标准')),
  'national-green-park': rule('国家级绿色园区', 'chains/10.6.1', green, fixed(100), {
    needs: ['产业园区运营单位', '获评国家级绿色园区'],
  }),
  'provincial-green-park': rule('省级绿色园区', 'chains/10.6.1', green, fixed(50), {
    needs: ['产业园区运营单位', '获评省级绿色园区'],
  }),
}
