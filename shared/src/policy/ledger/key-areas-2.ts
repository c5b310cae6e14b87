import type { LedgerMeasure } from '../ledger.schema.ts'
import { clause } from './clause.ts'

/** 《支持“三个做优做强”重点片区建设的若干政策措施》, measures 5 to 7. */
export const keyAreasMiddle: readonly LedgerMeasure[] = [
  {
    number: 5,
    title: '交通先行，提升互联互通',
    owners: '市财政局、市规划和自然资源局、市住建局、市交通运输局，各区（市）县',
    clauses: [
      clause('5.1.1', 'aim', '建功能性、引领性、支撑性交通项目，引导人口和产业布局'),
      clause('5.2.1', 'promise', '五期轨道优先布局片区，中心城区片区站点步行范围覆盖超过规定比例，缩短换乘', {
        promises: ['rail-800m'],
        says: [
          ['轨道站点覆盖：半径', '800米'],
          ['轨道站点覆盖：超过', '65%'],
        ],
      }),
      clause('5.3.1', 'task', '建综合枢纽、机场快速路和货站，做强门户枢纽功能'),
      clause('5.4.1', 'task', '建接驳干线公路、公交站点、高速扩容和货运枢纽，联通郊区新城'),
      clause('5.5.1', 'grant', '按三年计划打通断头路，优先安排用地计划，符合条件的给市级补助', {
        forWhom: '符合条件的断头路打通项目',
        promises: ['deadend-roads'],
        benefits: ['deadend-roads'],
        says: [['断头路打通：行动计划', '三年']],
      }),
      clause('5.5.2', 'promise', '铁路公交化改造，发展低运量轨道，形成市域轨道交通圈', {
        promises: ['rail-30min'],
        says: [['市域轨道交通圈', '30分钟']],
      }),
    ],
  },
  {
    number: 6,
    title: '完善公共服务，提升宜居品质',
    owners: '市教育局、市财政局、市人社局、市住建局、市商务局、市文广旅局、市卫健委、市体育局，各区（市）县',
    clauses: [
      clause('6.1.1', 'aim', '增量存量并重，适度超前布局重大功能设施和公共服务'),
      clause('6.2.1', 'promise', '每个片区都有优质学校领办，未覆盖的一对一安排，已有的增派干部名师', {
        promises: ['school-lead'],
        says: [['优质学校领办覆盖率', '100%']],
      }),
      clause('6.2.2', 'task', '领办学校专项激励，合理增核编制和职数'),
      clause('6.2.3', 'task', '选派教师的收入、职称和荣誉激励落到实处'),
      clause('6.2.4', 'task', '建全市教师共享中心，优秀教师走教'),
      clause('6.3.1', 'task', '补卫生健康短板，县级医院改扩建，动态调整人员总量'),
      clause('6.3.2', 'task', '优质医疗资源布局到五城区以外的片区，开办分院'),
      clause('6.3.3', 'promise', '高水平医院领办，三级医疗机构服务覆盖所有片区', {
        promises: ['hospital-tertiary'],
      }),
      clause('6.3.4', 'task', '引进社会资本办高水平医疗机构'),
      clause('6.4.1', 'task', '优先布局城市综合服务设施和项目'),
      clause('6.4.2', 'task', '植入特色商业，建高水平文体旅设施'),
      clause('6.4.3', 'task', '利用既有建筑和屋顶、地下空间建特色设施和健身空间'),
    ],
  },
  {
    number: 7,
    title: '优化人才生态，集聚高端人才',
    owners:
      '市委组织部（市委人才办）、市人社局、市规划和自然资源局、市住建局、市农业农村局、市卫健委、市金融监管局，各区（市）县',
    clauses: [
      clause('7.1.1', 'aim', '差异化导入和激励人才，向重点片区集聚'),
      clause('7.2.1', 'promise', '优先支持申报院士工作站、博士后工作站和创新实践基地', { promises: ['talent'] }),
      clause('7.2.2', 'grant', '推荐申报市级重大人才计划，按规定享受资助和配套服务', {
        forWhom: '申报市级重大人才计划的人才和团队',
        promises: ['talent'],
        benefits: ['talent-plan'],
      }),
      clause('7.2.3', 'task', '区县认定的高层次人才购房不受户籍、社保和限购区域限制', {
        forWhom: '区县认定的高层次人才',
      }),
      clause('7.2.4', 'grant', '技能大师、首席技师评选倾斜，认定的工作室按规定给资金', {
        forWhom: '市级技能大师工作室、首席技师工作室',
        benefits: ['master-studio'],
      }),
      clause('7.2.5', 'grant', '农业职业经理人享受社保补贴，规模种粮的延长时限', {
        forWhom: '农业职业经理人',
        benefits: ['farm-managers'],
      }),
      clause('7.3.1', 'grant', '校企合作开订制班培训职工，按规定享受培训补贴', {
        forWhom: '重点片区企业',
        benefits: ['training-class'],
      }),
      clause('7.4.1', 'task', '优化职称评审、直接认定和绿色通道，与企业评价互通'),
      clause('7.5.1', 'task', '发布国际职业证书认可清单，方便国际人才执业'),
    ],
  },
]
