import type { ProjectCategory } from '@pianqu/shared/projects/project.schema.ts'

type Steps = readonly string[]

const buildingSteps: Steps = [
  '施工单位进场，场地平整',
  '基坑支护及土方开挖',
  '桩基施工',
  '地下室结构施工',
  '主体结构施工',
  '主体结构封顶',
  '二次结构及机电安装',
  '幕墙及外立面施工',
  '室内装饰装修',
  '总平及景观收尾，组织专项验收',
]

const steps: Record<ProjectCategory, Steps> = {
  infrastructure: [
    '施工单位进场，管线迁改',
    '清表及土石方施工',
    '地基处理及桩基施工',
    '雨污管网及箱涵施工',
    '主体结构施工',
    '主体结构基本完成',
    '基层及附属结构施工',
    '面层及机电安装',
    '交安设施及绿化施工',
    '收尾整改，组织交工验收',
  ],
  'public-service': buildingSteps,
  industry: [...buildingSteps.slice(0, 7), '厂房交付，设备进场', '设备安装调试', '试生产'],
  platform: buildingSteps,
}

const preparations: Steps = [
  '项目建议书编制',
  '可研报告报批',
  '选址及用地预审',
  '初步设计及概算审查',
  '施工图审查及招标准备',
]

/** What the site looks like, in the words of a monthly table. */
export function imageProgressOf(category: ProjectCategory, progressBasisPoints: number): string {
  if (progressBasisPoints === 10_000) return '已竣工验收'
  const list = steps[category]
  return list[Math.floor((progressBasisPoints / 10_000) * list.length)] ?? '施工中'
}

/** The paperwork of a project that has not been started: a step every four months, the last one just before the start. */
export function preparationOf(monthsToStart: number): string {
  const step = preparations.length - 1 - Math.floor(Math.max(0, monthsToStart) / 4)
  return preparations[Math.max(0, step)] ?? '前期手续办理'
}
