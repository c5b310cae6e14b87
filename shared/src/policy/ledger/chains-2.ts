import type { LedgerDocument, LedgerMeasure } from '../ledger.schema.ts'
import { chainsFirst } from './chains-1.ts'
import { clause } from './clause.ts'

const last: readonly LedgerMeasure[] = [
  {
    number: 6,
    title: '财金互动赋能圈链',
    owners:
      '市财政局、市国资委、市金融监管局、人行成都分行营管部，各重点产业链牵头部门，各区（市）县，相关市属国有企业',
    clauses: [
      clause('6.1.1', 'aim', '用产业基金和直接、间接融资服务产业链'),
      clause('6.2.1', 'task', '建全周期产业基金服务体系，设天使投资引导基金'),
      clause('6.2.2', 'task', '建专业化子基金，放宽期限杠杆，超额收益分档让利'),
      clause('6.3.1', 'task', '优化基金评价和尽职免责，差异化设置风险容忍度'),
      clause('6.4.1', 'task', '健全企业上市专项机制，多部门协同培育'),
      clause('6.5.1', 'grant', '上市后备企业按上市阶段梯度支持', {
        forWhom: '市级上市后备库企业',
        benefits: ['listing-stages'],
      }),
      clause('6.6.1', 'grant', '已上市企业再融资，按投入本市的净额奖励', {
        forWhom: '本市已上市企业',
        benefits: ['refinancing'],
        says: [
          ['再融资奖励：占投入本市的融资净额', '5‰'],
          ['再融资奖励：最高', '100万元'],
        ],
      }),
      clause('6.7.1', 'task', '开发专属信贷产品，灵活安排还款，减轻现金流压力'),
    ],
  },
  {
    number: 7,
    title: '数字经济赋能提质',
    owners: '市经信局市新经济委，各区（市）县',
    clauses: [
      clause('7.1.1', 'aim', '发展工业互联网，推动企业数字化转型'),
      clause('7.2.1', 'grant', '市级示范工业互联网平台按项目投资补助', {
        forWhom: '市级示范工业互联网平台',
        benefits: ['city-platform'],
        says: [
          ['市级示范平台补助：占项目投资额', '15%'],
          ['市级示范平台补助：最高', '500万元'],
        ],
      }),
      clause('7.2.2', 'grant', '国家级跨行业跨领域平台奖励', {
        forWhom: '国家级跨行业跨领域平台',
        benefits: ['national-platform'],
        says: [['国家级双跨平台奖励', '500万元']],
      }),
      clause('7.3.1', 'grant', '中小企业上云按星级补助', {
        forWhom: '上云的中小企业',
        benefits: ['to-cloud'],
        says: [['上云补助：最高', '100万元']],
      }),
      clause('7.4.1', 'grant', '数字化车间、智能工厂；揭榜挂帅重大示范按项目投资补助', {
        forWhom: '揭榜开展数字化智能化重大示范的企业',
        benefits: ['digital-showcase'],
        says: [
          ['揭榜挂帅重大示范补助：占项目投资额', '15%'],
          ['揭榜挂帅重大示范补助：最高', '500万元'],
        ],
      }),
      clause('7.5.1', 'grant', '奖励国家级试点示范项目和灯塔工厂', {
        forWhom: '国家级试点示范项目企业；灯塔工厂企业',
        benefits: ['national-pilot', 'lighthouse'],
        says: [
          ['国家级试点示范奖励：最高', '100万元'],
          ['灯塔工厂奖励', '300万元'],
        ],
      }),
    ],
  },
  {
    number: 8,
    title: '供应链安全稳定',
    owners: '市交通运输局、市口岸物流办，各重点产业链牵头部门，各区（市）县',
    clauses: [
      clause('8.1.1', 'aim', '建设产业链供应链生态，提高稳定性和竞争力'),
      clause('8.2.1', 'task', '拓展国际货运航线，支持新设基地航空公司和分拨中心'),
      clause('8.3.1', 'task', '稳定开行中欧班列，加密各方向国际班列'),
      clause('8.4.1', 'task', '健全应急物流保障机制'),
      clause('8.5.1', 'grant', '建设供应链服务平台，按实际投入补助', {
        forWhom: '建设供应链平台的企业',
        benefits: ['supply-chain'],
        says: [
          ['供应链平台补助：占实际投入', '30%'],
          ['供应链平台补助：最高', '300万元'],
        ],
      }),
    ],
  },
  {
    number: 9,
    title: '应用场景与市场拓展',
    owners: '市国资委、各重点产业链牵头部门，各区（市）县，相关市属国有企业',
    clauses: [
      clause('9.1.1', 'aim', '联合打造场景和营销平台，争创标准品牌'),
      clause('9.2.1', 'grant', '打造验证、试验、推广各阶段场景，资助优秀场景', {
        forWhom: '被认定的优秀场景',
        benefits: ['scenes'],
        says: [
          ['早期验证场景（名称）', '0-1'],
          ['中试试验场景（名称）', '1-100'],
          ['产品推广场景（名称）', '100-100万'],
          ['优秀场景资助：最高', '100万元'],
        ],
      }),
      clause('9.3.1', 'task', '市属国资展示平台设企业和产品展示窗口'),
      clause('9.4.1', 'task', '采购创新产品合格免责，服务建圈强链纳入国企考核'),
    ],
  },
  {
    number: 10,
    title: '园区专业支撑服务',
    owners: '市委编办、市发改委、市经信局市新经济委、市生态环境局、市商务局，各区（市）县',
    clauses: [
      clause('10.1.1', 'aim', '园区智慧化建管、绿色化发展、专业化服务'),
      clause('10.2.1', 'task', '市场化招商和运营，灵活用人，优绩优酬'),
      clause('10.3.1', 'grant', '建园区新型基础设施和智慧管理平台给一次性补助，评定智慧园区再奖励', {
        forWhom: '产业园区',
        benefits: ['smart-park', 'city-smart-park'],
        says: [
          ['智慧园区平台补助：占年度投资额', '10%'],
          ['智慧园区平台补助：最高', '500万元'],
          ['市级智慧园区奖励：最高', '300万元'],
        ],
      }),
      clause('10.4.1', 'grant', '园区第三方减污降碳综合治理按合同额补贴', {
        forWhom: '开展第三方治理的产业园区',
        benefits: ['carbon-service'],
        says: [
          ['第三方减污降碳补贴：占年度合同金额', '5%'],
          ['第三方减污降碳补贴：最高', '200万元'],
        ],
      }),
      clause('10.5.1', 'grant', '建成投运的零碳示范项目可纳入支持', {
        forWhom: '已建成投运的零碳示范项目',
        benefits: ['zero-carbon'],
      }),
      clause('10.6.1', 'grant', '奖励国家级、省级绿色园区', {
        forWhom: '获评绿色园区的产业园区',
        benefits: ['national-green-park', 'provincial-green-park'],
        says: [
          ['国家级绿色园区奖励', '100万元'],
          ['省级绿色园区奖励', '50万元'],
        ],
      }),
    ],
  },
]

export const chainsDocument: LedgerDocument = {
  code: 'chains',
  title: '产业建圈强链若干政策措施（标题所在部分原文残缺，按内容拟题）',
  shortTitle: '建圈强链若干措施',
  documentNumber: null,
  validFrom: null,
  validUntil: '2025-12-31',
  successorCode: null,
  note: '所据文本缺标题和第一条，台账自第二条起；文本未载文号和印发日期（自印发之日起施行），须由本市核对补录。同类政策标准不一致的，取高不重复。',
  measures: [...chainsFirst, ...last],
}
