import type { LedgerMeasure } from '../ledger.schema.ts'
import { clause } from './clause.ts'

/** The sister document on 产业建圈强链, measures 1 to 5; the text that we have begins with the second. */
export const chainsFirst: readonly LedgerMeasure[] = [
  {
    number: 2,
    title: '创新型企业集群式发展',
    owners: '市发改委、各重点产业链牵头部门，各区（市）县',
    clauses: [
      clause('2.1.1', 'aim', '围绕链主打造创新型企业集群，链主与配套协同'),
      clause('2.2.1', 'grant', '按新增上规、上云、上市、上榜企业综合评定区县，激励先进', {
        forWhom: '综合评定先进的区县',
        promises: ['district-listing'],
        benefits: ['leading-districts'],
      }),
      clause('2.3.1', 'grant', '链主新引进配套或把本地配套纳入供应链的，由区县综合支持', {
        forWhom: '链主企业及配套企业',
        benefits: ['chain-partners'],
      }),
      clause('2.4.1', 'task', '链主为供应商应收账款确权，支持上游中小微企业融资'),
    ],
  },
  {
    number: 3,
    title: '科创平台强链聚链',
    owners: '市科技局、各重点产业链牵头部门，市委组织部（市委人才办）、市发改委、市财政局、市人社局，各区（市）县',
    clauses: [
      clause('3.1.1', 'aim', '围绕产业链部署创新链，关联技术、产业和资本'),
      clause('3.2.1', 'grant', '联合建中试研发等平台，开展概念验证等服务，市级按政策给资金', {
        forWhom: '面向产业链服务的新型科创平台',
        benefits: ['new-platform'],
      }),
      clause('3.3.1', 'grant', '创建国家级创新中心的，争取国家补助，按现行政策取高配套', {
        forWhom: '成功创建国家级创新中心的单位',
        benefits: ['national-center-match'],
      }),
      clause('3.4.1', 'grant', '科创平台开放共享，奖励平台、补贴购买服务的企业', {
        forWhom: '开放共享的科创平台；购买服务的企业',
        benefits: ['open-platform', 'service-buyers'],
        says: [
          ['开放共享平台奖励：每年最高', '100万元'],
          ['购买科创服务补贴：每年最高', '10万元'],
        ],
      }),
      clause('3.5.1', 'grant', '跨区域协同创新，平台成果向产业链转移转化的给予支持', {
        forWhom: '向产业链转化成果的平台',
        benefits: ['result-transfer'],
        says: [['平台成果转移转化：最高', '1000万元']],
      }),
      clause('3.6.1', 'task', '建科技成果转化基金和子基金，推动原创成果本地产业化'),
      clause('3.7.1', 'grant', '培育技术转移机构和技术经纪人，补助国家级技术转移机构', {
        forWhom: '新引进或新认定的国家级技术转移机构',
        benefits: ['transfer-agency'],
        says: [['国家级技术转移机构补助：最高', '200万元']],
      }),
      clause('3.8.1', 'grant', '支持链主创建博士后工作站、创新实践基地', {
        forWhom: '创建博士后工作站或创新实践基地的链主企业',
        benefits: ['postdoc-station'],
        says: [['博士后工作站、创新实践基地', '20万元']],
      }),
    ],
  },
  {
    number: 4,
    title: '能源资源保障',
    owners: '市经信局市新经济委、市规划和自然资源局、市商务局、市国资委，各区（市）县，相关市属国有企业',
    clauses: [
      clause('4.1.1', 'aim', '提升能源供给稳定性，保障项目用能用地'),
      clause('4.2.1', 'task', '建负荷中心立体双环网架，加强县域电网，承载能力适度超前', {
        says: [['负荷中心立体双环网架：电压', '500千伏']],
      }),
      clause('4.3.1', 'task', '建调峰、蓄能和分布式电源，多能互补'),
      clause('4.4.1', 'task', '工业上楼项目达到投资强度的，可降低土地出让起始价', {
        forWhom: '重点产业链“工业上楼”项目',
        promises: ['land-supply'],
        says: [['工业上楼出让起始价：不低于指导价', '70%']],
      }),
      clause('4.5.1', 'task', '园区商服及商兼住用地的商业持有部分，由区县确定自持或有条件转让'),
      clause('4.6.1', 'task', '加大新型产业用地、混合产业用地供给'),
      clause('4.7.1', 'task', '国企用不动产信托基金等工具转型运营厂房楼宇', { promises: ['reits-pipeline'] }),
    ],
  },
  {
    number: 5,
    title: '人才支撑圈链升级',
    owners: '市委组织部（市委人才办）、市教育局、市人社局、市市场监管局，各重点产业链牵头部门，各区（市）县',
    clauses: [
      clause('5.1.1', 'aim', '集聚产业领军人才，深化产教融合'),
      clause('5.2.1', 'grant', '链主等可直接推荐人才入选计划，入选的给资助和综合支持', {
        forWhom: '链主企业推荐入选的人才',
        promises: ['talent'],
        benefits: ['chain-talent'],
      }),
      clause('5.3.1', 'grant', '院校新开学科专业、与链主合办产业学院的给予补贴', {
        forWhom: '市内高校及职业（技工）院校',
        benefits: ['new-discipline', 'industry-college'],
        says: [
          ['新开学科（专业）补贴：最高', '2000万元'],
          ['合作设立产业学院补贴：最高', '500万元'],
        ],
      }),
      clause('5.4.1', 'task', '培养首席质量官、质量检验师等质量人才'),
    ],
  },
]
