import type { BlockerType } from '@pianqu/shared/blockers/blocker.schema.ts'

interface Words {
  /** A word in the name of the unit that leads. */
  readonly unit: string
  readonly cases: readonly (readonly [text: string, ask: string])[]
}

/** What stands in the way of made-up projects, by what it is about. */
export const blockerWords: Readonly<Record<BlockerType, Words>> = {
  用地: {
    unit: '规划和自然资源',
    cases: [
      ['新增建设用地指标缺126亩，报批件无法组卷', '请市级统筹调剂年度计划指标'],
      ['红线内有32亩林地，占用手续未办', '请协调办理林地占用审核'],
      ['临时用地到期，施工便道无法延续', '请同意延长临时用地期限'],
    ],
  },
  规划: {
    unit: '规划和自然资源',
    cases: [
      ['控规调整方案未批，方案设计不能定稿', '请加快控规局部调整审议'],
      ['地铁保护区退距不明确，基坑方案无法评审', '请明确保护区退距要求'],
    ],
  },
  拆迁: {
    unit: '住房',
    cases: [
      ['北侧剩余7户未签约，道路无法贯通', '请协调加快征收签约'],
      ['杆塔占压管廊320米，迁改费用分担未定', '请明确迁改费用分担比例'],
    ],
  },
  资金: {
    unit: '财政',
    cases: [
      ['配套资金8,000万元未到位，二标段停工', '请安排配套资金或调整拨付计划'],
      ['专项债二次申报未获受理', '请支持调整项目建设内容后重新申报'],
      ['到期工程款未付，分包单位停工', '请协调拨付进度款'],
    ],
  },
  审批: {
    unit: '发',
    cases: [
      ['可研批复变更未完成，招标无法启动', '请加快可研调整批复'],
      ['初步设计概算超可研12%，须重新报批', '请明确概算调整程序'],
      ['消防设计审查意见分歧，施工许可未核发', '请召集专题会议定'],
    ],
  },
  能源: {
    unit: '经济和信息',
    cases: [
      ['220千伏线路跨越地块，无法进场打桩', '请协调供电单位确定迁改线位'],
      ['正式用电容量未批，设备不能调试', '请协调加快供电方案批复'],
    ],
  },
  配套: {
    unit: '水务',
    cases: [
      ['市政雨污管网未接入，园区无法验收', '请加快外部管网建设'],
      ['进场道路未通，大件设备运不进来', '请协调先行打通临时道路'],
    ],
  },
  其他: {
    unit: '发',
    cases: [
      ['业主单位改制，建设主体待明确', '请明确建设主体'],
      ['周边居民对施工噪声投诉较多', '请协调夜间施工许可'],
    ],
  },
}

export const answerWords: readonly (readonly [text: string, proof: string])[] = [
  ['已办理批复并送达项目单位', '批复文件已送达，文号见函件'],
  ['已召开协调会，各方意见一致，按会议纪要落实', '协调会议纪要'],
  ['资金已下达，项目单位已收到', '资金下达通知'],
  ['现场问题已处置，项目已恢复施工', '现场照片和复工报告'],
]

export const disputeWords = [
  '按职责分工不属本单位，建议由行业主管部门牵头',
  '前置条件由区县负责，本单位无法单独办理',
] as const
export const reopenWords = ['现场核实尚未解决，请继续办理', '批复条件又有变化，需重新协调'] as const
