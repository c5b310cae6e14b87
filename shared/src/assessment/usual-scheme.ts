import { plainWeight } from './applicable.ts'
import type { Direction } from './direction.ts'
import type { Criterion, ObjectiveSource, SchemeContent } from './scheme.schema.ts'
import { usualThresholds } from './thresholds.ts'

const even = { central: plainWeight, new: plainWeight, suburban: plainWeight }

const subjective = (code: string, name: string, points: number, guidance: string, weights = even): Criterion => ({
  code,
  name,
  guidance,
  maxTenths: points * 10,
  kind: 'subjective',
  source: null,
  weights,
})

const objective = (code: string, name: string, points: number, source: ObjectiveSource): Criterion => ({
  code,
  name,
  guidance: '取自当年已发布的快照，不能填写；没有发布的不计入满分',
  maxTenths: points * 10,
  kind: 'objective',
  source,
  weights: even,
})

const section = (code: string, name: string, criteria: Criterion[]) => ({ code, name, criteria })

const common = {
  bonusCapTenths: 50,
  penaltyCapTenths: 100,
  decimals: 2,
  basis: 'trimmed',
  ...usualThresholds,
  tiers: { excellentTenths: 900, goodTenths: 800 },
} as const

const ofDistricts: SchemeContent = {
  ...common,
  objectiveShareBasisPoints: 4000,
  sections: [
    section('T', '项目集群推进', [
      subjective('T1', '项目推进', 25, '年度任务推进是否有力，滞后项目是否有措施', {
        ...even,
        suburban: 12_000,
      }),
      subjective('T2', '要素保障', 20, '用地、资金、能源等要素是否落实到位', { ...even, new: 12_000 }),
      subjective('T3', '堵点化解', 20, '堵点是否主动上报、及时化解'),
    ]),
    section('X', '协同配合', [
      subjective('X1', '配合部门工作', 20, '对部门提出的事项是否响应、落实'),
      subjective('X2', '情况反映真实', 15, '反映的情况是否真实、准确'),
    ]),
    section('K', '客观指标', [
      objective('K1', '投资完成', 45, 'investment-rate'),
      objective('K2', '按期开工', 20, 'start-rate'),
      objective('K3', '债券使用', 20, 'bond-use'),
      objective('K4', '堵点销号', 15, 'blockers-closed'),
    ]),
  ],
}

const ofDepartments: SchemeContent = {
  ...common,
  objectiveShareBasisPoints: 2000,
  sections: [
    section('Z', '行业指导', [
      subjective('Z1', '政策解读', 20, '政策是否讲得清、用得上'),
      subjective('Z2', '专业支撑', 20, '规划、方案、技术上是否给予有效指导'),
    ]),
    section('F', '服务保障', [
      subjective('F1', '审批和要素保障', 25, '审批是否高效，要素是否按承诺保障'),
      subjective('F2', '堵点办理', 20, '交办的堵点是否按期办结'),
      subjective('F3', '主动服务', 15, '是否主动上门、主动协调'),
    ]),
    section('K', '客观指标', [
      objective('K1', '牵头片区投资完成', 60, 'investment-rate'),
      objective('K2', '堵点按期答复', 40, 'blockers-answered'),
    ]),
  ],
}

/** What a first draft holds; every value of it can be changed. */
export const usualScheme = (direction: Direction): SchemeContent =>
  direction === 'departments-mark-districts' ? ofDistricts : ofDepartments
