import type { LedgerDocument, LedgerMeasure } from '../ledger.schema.ts'
import { clause } from './clause.ts'
import { keyAreasFirst } from './key-areas-1.ts'
import { keyAreasMiddle } from './key-areas-2.ts'

const last: readonly LedgerMeasure[] = [
  {
    number: 8,
    title: '创新示范，激发动力活力',
    owners: '市发改委、市科技局、市住建局、市国资委，各重点片区牵头部门，各区（市）县',
    clauses: [
      clause('8.1.1', 'aim', '以管理、体制、场景、治理创新增强片区动力'),
      clause('8.2.1', 'task', '制定片区改革创新方案，形成可推广的制度成果'),
      clause('8.3.1', 'task', '经济区与行政区适度分离，跨区域转化项目的经济数据可分享'),
      clause('8.3.2', 'task', '基本功能跨区域供给，探索财税补偿'),
      clause('8.4.1', 'task', '在片区组建成果转化平台集群和创新企业群落'),
      clause('8.4.2', 'grant', '优先布局中试平台，研究设备购置和运行补贴', {
        forWhom: '重点片区内的中试平台',
        benefits: ['pilot-platform'],
      }),
      clause('8.4.3', 'task', '设天使投资引导基金，放宽出资期限和杠杆要求'),
      clause('8.5.1', 'task', '开放场景，优先支持申报创新应用实验室，认定后优先入库并可获直投', {
        forWhom: '获认定的创新应用实验室',
      }),
      clause('8.6.1', 'promise', '梳理存量项目，培育基础设施公募不动产信托基金，畅通退出渠道', {
        promises: ['reits-pipeline'],
      }),
    ],
  },
  {
    number: 9,
    title: '优化营商环境，提高服务效能',
    owners: '市委编办、市发改委、市司法局、市规划和自然资源局、市生态环境局、市市场监管局、市网络理政办，各区（市）县',
    clauses: [
      clause('9.1.1', 'aim', '以智慧城市建设为牵引，营造利企便企环境'),
      clause('9.2.1', 'task', '建强治理平台，共享数据，赋能网格'),
      clause('9.3.1', 'task', '管理事权按规定下放，各领域改革在片区先行先试'),
      clause('9.4.1', 'task', '新业态量身定制监管，轻微违法从轻、减轻或不罚'),
      clause('9.5.1', 'task', '项目审批绿色通道，符合条件的重大项目可申请先行用地'),
      clause('9.5.2', 'task', '推行用地清单制和告知承诺制，动态更新各类规划清单'),
    ],
  },
  {
    number: 10,
    title: '强化考核激励，凝聚合力',
    owners: '市发改委、市规划和自然资源局，市委督查室、市政府督查室，各区（市）县',
    clauses: [
      clause('10.1.1', 'aim', '动态监测、分析、评估、问效、通报，闭环管理'),
      clause('10.2.1', 'task', '健全上下联动、条块结合的机制，配强跨层级专班'),
      clause('10.3.1', 'task', '月调度、季拉练，及时解决痛点难点堵点', {
        promises: ['reports-on-time', 'blocker-close-rate'],
      }),
      clause('10.4.1', 'task', '年度双向考核：部门评区县推进，区县评部门服务'),
      clause('10.5.1', 'task', '考评结果与政策要素挂钩，靠前的通报表扬', {
        promises: ['investment-rate', 'start-rate'],
      }),
      clause('10.6.1', 'task', '揭榜挂帅、赛马，差异化评价，按评估结果动态调整片区'),
    ],
  },
]

export const keyAreasDocument: LedgerDocument = {
  code: 'key-areas',
  title: '《支持“三个做优做强”重点片区建设的若干政策措施》',
  shortTitle: '重点片区若干措施',
  documentNumber: null,
  validFrom: null,
  validUntil: '2025-12-31',
  successorCode: null,
  note: '所据文本第一条前部残缺，只录可见部分；文本未载文号和印发日期（自印发之日起施行），须由本市核对补录。同类政策标准不一致的，取高不重复。',
  measures: [...keyAreasFirst, ...keyAreasMiddle, ...last],
}
